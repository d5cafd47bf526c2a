using System.Globalization;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Oracles;

/// <summary>The netstat of net-tools, as an oracle.</summary>
internal static class Netstat
{
    /// <summary>Every internet socket, with what netstat abbreviates undone.</summary>
    internal static IReadOnlyList<OracleRow> All(NetworkNamespace network) => Rows(network, "-tuUwan");

    /// <param name="network">Where it runs.</param>
    /// <param name="flags">Numeric is among them; names cannot be read back.</param>
    internal static IReadOnlyList<OracleRow> Rows(NetworkNamespace network, params string[] flags) =>
        RowComparer.Apply(Parse(network.Run(() => Command.Run("netstat", [.. flags, "-W"]))), NetstatRules.Theirs);

    /// <summary>The rows of the internet's table, as printed; without -t, -u, -U, -w the table of UNIX sockets follows it.</summary>
    private static List<OracleRow> Parse(string output)
    {
        var lines = output.Split('\n');
        Assert.That(lines[0], Does.StartWith("Active Internet connections"));
        Assert.That(lines[1], Does.StartWith("Proto Recv-Q Send-Q Local Address"));
        return [.. lines.Skip(2).TakeWhile(line => line.Length > 0 && !line.StartsWith("Active ", StringComparison.Ordinal)).Select(Row)];
    }

    private static OracleRow Row(string line)
    {
        var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(cells, Has.Length.InRange(5, 6), line);
        var (localAddress, localPort) = End(cells[3]);
        var (foreignAddress, foreignPort) = End(cells[4]);
        var state = cells.Length > 5 ? cells[5] : null;
        return new(cells[0], Number(cells[1]), Number(cells[2]), localAddress, localPort, foreignAddress, foreignPort, state);
    }

    /// <summary>Address and port. IPv6 stands there without brackets, so that the last colon is the one that parts them.</summary>
    private static (string Address, int? Port) End(string cell)
    {
        var colon = cell.LastIndexOf(':');
        return (cell[..colon], cell[(colon + 1)..] == "*" ? null : (int)Number(cell[(colon + 1)..]));
    }

    private static long Number(string cell) => long.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);
}
