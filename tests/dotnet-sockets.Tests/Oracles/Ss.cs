using System.Globalization;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Oracles;

/// <summary>The ss of iproute2, as an oracle.</summary>
internal static class Ss
{
    /// <summary>Every TCP, UDP and raw socket, with ss's own words spelled as ours; of UDPLITE it knows nothing.</summary>
    internal static IReadOnlyList<OracleRow> All(NetworkNamespace network) =>
        RowComparer.Apply(Lines(network.Run(() => Command.Run("ss", "-tuwanOH"))).Select(Row), SsRules.Theirs);

    /// <summary>The same without raw sockets, with owners, timers and the kernel's identity of each socket.</summary>
    internal static IReadOnlyList<SsDetails> Details(NetworkNamespace network) =>
        [.. Lines(network.Run(() => Command.Run("ss", "-tuanepOH"))).Select(SsDetails.Parse)];

    /// <summary>A line, the first six columns of which are <c>Netid State Recv-Q Send-Q Local Peer</c>.</summary>
    internal static OracleRow Row(string line)
    {
        var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(cells, Has.Length.AtLeast(6), line);
        var local = SsEnd.Parse(cells[4]);
        var foreign = SsEnd.Parse(cells[5]);

        // The Netid does not tell the families apart; the spelling of the address does.
        var proto = local.IsIPv6 ? $"{cells[0]}6" : cells[0];
        return new(
            proto, Number(cells[2]), Number(cells[3]), local.Address, local.Port, foreign.Address, foreign.Port, cells[1], local.Interface);
    }

    private static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static long Number(string cell) => long.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);
}
