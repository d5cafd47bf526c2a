using System.Globalization;

namespace SocketSnapshot.Linux.Proc;

/// <summary>Decodes /proc/net/igmp, igmp6, mcfilter and mcfilter6; pure functions over text.</summary>
internal static class GroupLines
{
    /// <summary>
    /// IPv4, without the heading: a line of the interface, <c>index name : count querier</c>, then one of each of its groups,
    /// <c>group users timer reporter</c>, which begins with white space.
    /// </summary>
    internal static (IReadOnlyList<GroupInfo> Groups, int Malformed) ParseIPv4(IEnumerable<string> lines, bool bigEndian)
    {
        var groups = new List<GroupInfo>();
        var malformed = 0;
        (int Index, string Name)? link = null;
        foreach (var line in lines)
        {
            if (line.Length > 0 && !char.IsWhiteSpace(line[0]))
            {
                link = Link(line);
                malformed += link is null ? 1 : 0;
            }
            else if (link is { } of && ProcNetLines.Fields(line) is [var address, var users, ..]
                && HexAddress.IPv4(address, bigEndian) is { } group && Decimal(users) is { } count)
            {
                groups.Add(new GroupInfo { Group = group, Interface = of.Name, InterfaceIndex = of.Index, Users = count });
            }
            else
            {
                malformed++;
            }
        }

        return (groups, malformed);
    }

    /// <summary>IPv6: <c>index name group users flags timer</c>. Null for anything else.</summary>
    internal static GroupInfo? ParseIPv6(string line) =>
        ProcNetLines.Fields(line) is [var index, var name, var address, var users, _, _]
        && Index(index) is { } number && HexAddress.IPv6(address) is { } group && Decimal(users) is { } count
            ? new GroupInfo { Group = group, Interface = name, InterfaceIndex = number, Users = count }
            : null;

    /// <summary>
    /// Both families: <c>index name group source including excluding</c>; an IPv4 address is a number after 0x. The name is cut after six
    /// characters, so that only the number tells the interface. Null for anything else.
    /// </summary>
    internal static (int Index, HostAddress Group, GroupSource Source)? ParseSource(string line) =>
        ProcNetLines.Fields(line) is [var index, _, var group, var source, var including, var excluding]
        && Index(index) is { } number && Address(group) is { } to && Address(source) is { } from
        && Decimal(including) is { } asking && Decimal(excluding) is { } refusing
            ? (number, to, new GroupSource(from, asking, refusing))
            : null;

    /// <summary>
    /// Gives the groups their senders. Of those the kernel may hide some: ip_mc_mcf_get_first() and igmp6_mcf_get_first() begin at the first
    /// interface whose first group has senders, and pass over what is before it. There only the first groups are known to have none.
    /// </summary>
    internal static IEnumerable<GroupInfo> Join(IReadOnlyList<GroupInfo> groups, IReadOnlyList<(int Index, HostAddress Group, GroupSource Source)> sources)
    {
        var known = sources.ToLookup(source => (source.Index, source.Group), source => source.Source);
        var links = groups.Select(group => group.InterfaceIndex ?? 0).Distinct().ToList();
        var begin = sources.Count == 0 ? -1 : links.IndexOf(sources[0].Index);
        var beyond = begin < 0 ? [] : links.Skip(begin).ToHashSet();
        var seen = new HashSet<int>();
        foreach (var group in groups)
        {
            var link = group.InterfaceIndex ?? 0;
            var isFirst = seen.Add(link);
            yield return beyond.Contains(link) || isFirst ? group with { Sources = [.. known[(link, group.Group)]] } : group;
        }
    }

    private static (int Index, string Name)? Link(string line) =>
        ProcNetLines.Fields(line) is [var index, var name, ..] && Index(index) is { } number && name.TrimEnd(':') is { Length: > 0 } known
            ? (number, known)
            : null;

    private static HostAddress? Address(string text) =>
        !text.StartsWith("0x", StringComparison.Ordinal) ? HexAddress.IPv6(text)
        : uint.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? HostAddress.FromIPv4(number)
        : null;

    private static int? Index(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static uint? Decimal(string text) => uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
