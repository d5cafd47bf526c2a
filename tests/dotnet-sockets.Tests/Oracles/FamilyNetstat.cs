using System.Globalization;
using System.Text.RegularExpressions;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Oracles;

/// <summary>netstat -xan, as printed.</summary>
internal static partial class FamilyNetstat
{
    internal static List<FamilyRow> Rows(NetworkNamespace network, string flags)
    {
        var lines = network.Run(() => Command.Run("netstat", flags)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines[1], Does.StartWith("Proto RefCnt Flags       Type       State         I-Node   Path"));
        return [.. lines.Skip(2).Select(Row)];
    }

    private static FamilyRow Row(string line)
    {
        var match = Line().Match(line);
        Assert.That(match.Success, Is.True, line);
        return new("unix", match.Groups["type"].Value)
        {
            State = match.Groups["state"].Value,
            RefCount = long.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture),
            Inode = long.Parse(match.Groups["inode"].Value, CultureInfo.InvariantCulture),
            Local = match.Groups["path"].Value is { Length: > 0 } path ? path : null,
        };
    }

    [GeneratedRegex(@"^unix\s+(?<count>\d+)\s+\[ (ACC )?\]\s+(?<type>[A-Z]+)\s+(?<state>[A-Z]*)\s+(?<inode>\d+)\s*(?<path>.*)$")]
    private static partial Regex Line();
}
