using System.Text;
using DotNetSockets.Filters;
using DotNetSockets.Filters.Syntax;
using DotNetSockets.Filters.Tree;
using DotNetSockets.Names;
using DotNetSockets.Sockets;
using SocketSnapshot.Linux.SockDiag.Pushdown;

namespace SocketSnapshot.Fuzz.Targets;

/// <summary>The reader of filters: explained, compiled for the kernel, and tried on rows.</summary>
internal static class FilterTargets
{
    private static readonly FilterNames Names = new(
        new Lazy<ServiceBook>(() => ServiceBook.Parse("http 80/tcp\ndomain 53/udp\n")),
        SocketProtocols.All,
        () => ["list"],
        _ => [HostAddress.AnyIPv4]);

    private static readonly Lazy<IReadOnlyList<SocketRow>> Rows = new(Sample);

    internal static IEnumerable<Target> Load()
    {
        var seeds = SeedFolder.Filters().Select(Encoding.UTF8.GetBytes).ToList();
        return
        [
            new Target("filter", 5, dice => ByteMutator.Damage(dice.Of(seeds), dice, dice.Of(seeds), most: 2), Eat),
            new Target("filter-grammar", 5, dice => Encoding.UTF8.GetBytes(FilterGrammar.Make(dice, 3)), Eat),
        ];
    }

    private static long Eat(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var filter = RowFilter.Parse(Dice.Of(input).OneIn(2) ? [text] : text.Split(' '), [], Names);
        foreach (var protocol in new[] { SocketProtocol.Tcp, SocketProtocol.Udp, SocketProtocol.Raw })
        {
            var kernel = filter.Kernel ?? SocketFilter.Everything;
            FilterProgram.Compile(kernel, protocol, SocketStates.All, new PortRange(32768, 60999));
            FilterProgram.Compile(kernel, protocol, SocketStates.Close, new PortRange(32768, 60999));
        }

        // Both ways to test a row, and what is said of one that cannot be decided.
        var (whole, rest) = (filter.Left(isKernelTested: false), filter.Left(isKernelTested: true));
        _ = ($"{filter.Kernel}", $"{whole}", $"{rest}");
        foreach (var row in Rows.Value)
        {
            rest?.Test(row);
            filter.Explain(row, new Doubts());
        }

        return Rows.Value.Count(row => whole is null || whole.Test(row) == Answer.Yes);
    }

    private static IReadOnlyList<SocketRow> Sample()
    {
        var options = new SocketTableOptions { Protocols = SocketProtocols.All };
        var dump = SocketRecording.FromProcNet(Path.Combine(SeedFolder.Path, "proc", "net"), default, options);
        var context = new RowContext(null, new FixedNames()) { Snapshot = dump, ShowUsers = true };
        return [.. dump.Take(40).Select(socket => new SocketRow(socket, context))];
    }
}
