using System.Globalization;
using System.Text.RegularExpressions;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Oracles;

/// <summary>ss -A all -an, the rows outside the internet families.</summary>
internal static partial class FamilySs
{
    private static readonly string[] Families = ["nl", "p_raw", "p_dgr", "u_str", "u_dgr", "u_seq"];

    internal static List<FamilyRow> Rows(NetworkNamespace network) =>
        [.. Lines(network).Where(line => Families.Contains(line.Split(' ')[0])).Select(Row)];

    /// <summary>The rows of the internet families, for the other comparison.</summary>
    internal static List<OracleRow> InternetRows(NetworkNamespace network) =>
        [.. Lines(network).Where(line => !Families.Contains(line.Split(' ')[0])).Select(Ss.Row)];

    private static string[] Lines(NetworkNamespace network) =>
        network.Run(() => Command.Run("ss", "-A", "all", "-anOH")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static FamilyRow Row(string line)
    {
        var match = line.StartsWith("u_", StringComparison.Ordinal) ? UnixLine().Match(line) : OtherLine().Match(line);
        Assert.That(match.Success, Is.True, line);
        return new(Text("netid"), null)
        {
            State = Text("state"),
            RecvQ = Number(Text("rq")),
            SendQ = Number(Text("wq")),
            Local = Text("local"),
            LocalPort = Number(Text("port")),
            Interface = Text("port"),
            Foreign = Text("peer"),
            ForeignPort = Number(Text("peerport")),
            Inode = Number(Text("inode")),
            PeerInode = Number(Text("peerinode")),
        };

        string Text(string group) => match.Groups[group].Value;
    }

    private static long? Number(string text) => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^(?<netid>\S+)\s+(?<state>\S+)\s+(?<rq>\d+)\s+(?<wq>\d+)\s+(?<local>\S.*?)\s+(?<inode>\d+)\s+(?<peer>\S+)\s+(?<peerinode>\d+)\s*$")]
    private static partial Regex UnixLine();

    [GeneratedRegex(@"^(?<netid>\S+)\s+(?<state>\S+)\s+(?<rq>\d+)\s+(?<wq>\d+)\s+(?<local>\S+):(?<port>\S+)\s+(?<peer>[^:\s]+):?(?<peerport>\S*)\s*$")]
    private static partial Regex OtherLine();
}
