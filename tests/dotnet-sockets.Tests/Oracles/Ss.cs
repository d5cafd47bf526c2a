using System.Globalization;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Oracles;

/// <summary>The ss of iproute2, as an oracle.</summary>
internal static class Ss
{
    /// <summary>Every TCP, UDP and raw socket, with ss's own words spelled as ours; of UDPLITE it knows nothing.</summary>
    internal static IReadOnlyList<OracleRow> All(NetworkNamespace network) =>
        RowComparer.Apply(Parse(network.Run(() => Command.Run("ss", "-tuwanOH"))), SsRules.Theirs);

    private static IEnumerable<OracleRow> Parse(string output) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Row);

    // Netid State Recv-Q Send-Q Local Peer
    private static OracleRow Row(string line)
    {
        var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(cells, Has.Length.EqualTo(6), line);
        var local = SsEnd.Parse(cells[4]);
        var foreign = SsEnd.Parse(cells[5]);

        // The Netid does not tell the families apart; the spelling of the address does.
        var proto = local.IsIPv6 ? $"{cells[0]}6" : cells[0];
        return new(
            proto, Number(cells[2]), Number(cells[3]), local.Address, local.Port, foreign.Address, foreign.Port, cells[1], local.Interface);
    }

    private static long Number(string cell) => long.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);
}
