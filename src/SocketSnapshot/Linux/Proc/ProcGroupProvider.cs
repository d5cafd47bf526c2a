using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.Proc;

/// <summary>The multicast groups of /proc/net: the only source of their users and senders.</summary>
internal sealed class ProcGroupProvider : ITableProvider<GroupTableOptions, GroupInfo>
{
    public string Name => "procfs";

    public TableReading<GroupInfo> Read(GroupTableOptions options, CancellationToken cancellationToken)
    {
        var warnings = new List<string>();
        var ipv4 = options.IncludeIPv4 ? Read(options.ProcRoot, "igmp", lines => GroupLines.ParseIPv4(lines.Skip(1), ProcByteOrder.Of(options.ProcRoot)), "mcfilter", warnings) : null;
        var ipv6 = options.IncludeIPv6 ? Read(options.ProcRoot, "igmp6", ReadIPv6, "mcfilter6", warnings) : null;
        return ipv4 is null && ipv6 is null
            ? new TableReading<GroupInfo>(null, warnings is [] ? [$"{ProcNetFolder.Of(options.ProcRoot)} has no table of multicast groups."] : warnings)
            : new TableReading<GroupInfo>([.. ipv4 ?? [], .. ipv6 ?? []], warnings);
    }

    private static (IReadOnlyList<GroupInfo> Groups, int Malformed) ReadIPv6(string[] lines)
    {
        var groups = lines.Select(GroupLines.ParseIPv6).ToList();
        return ([.. groups.OfType<GroupInfo>()], groups.Count(group => group is null));
    }

    private static IEnumerable<GroupInfo>? Read(
        string root, string name, Func<string[], (IReadOnlyList<GroupInfo> Groups, int Malformed)> parse, string sourcesName, List<string> warnings)
    {
        if (ProcNetLines.TryReadLines(root, name, warnings) is not { } lines)
        {
            return null;
        }

        var (groups, malformed) = parse(lines);
        Warn(root, name, malformed, warnings);
        if (ProcNetLines.TryReadLines(root, sourcesName, warnings) is not { } sourceLines)
        {
            return groups;
        }

        var sources = sourceLines.Skip(1).Select(GroupLines.ParseSource).ToList();
        Warn(root, sourcesName, sources.Count(source => source is null), warnings);
        return GroupLines.Join(groups, [.. sources.OfType<(int Index, HostAddress Group, GroupSource Source)>()]);
    }

    private static void Warn(string root, string name, int malformed, List<string> warnings)
    {
        if (ProcNetLines.ShortfallText(root, name, malformed) is { } shortfall)
        {
            warnings.Add(shortfall);
        }
    }
}
