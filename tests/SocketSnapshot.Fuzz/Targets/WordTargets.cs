using System.Text;
using DotNetSockets.Formats;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;

namespace SocketSnapshot.Fuzz.Targets;

/// <summary>The readers of options that are small languages.</summary>
internal static class WordTargets
{
    internal static IEnumerable<Target> Load() =>
    [
        Of("template", "{process}:{local_port}\\t\\x41\\101{{}}\\c", text => RowTemplate.Parse(text).Parts.Count),
        Of("columns", "+inode,-state,+rtt_us", text => ColumnChoice.Parse(text, SocketColumns.All, CoreColumns.Default).Count),
        Of("sort", "recv_q:desc,local_port", text => SortOrder.Parse(text, SocketColumns.All).Count),
    ];

    private static Target Of(string name, string seed, Func<string, long> eat)
    {
        var bytes = Encoding.UTF8.GetBytes(seed);
        return new Target($"word-{name}", 1, dice => ByteMutator.Damage(bytes, dice, most: 2), input => eat(Encoding.UTF8.GetString(input)));
    }
}
