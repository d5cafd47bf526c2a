using System.Globalization;
using DotNetSockets.Usage;
using SocketSnapshot;

namespace DotNetSockets.Filters;

/// <summary>Tests of the interface, the mark and the cgroup.</summary>
internal static class PlaceTests
{
    internal static FilterNode Device(FilterClause clause) => clause.AnyOf(value => new SocketNode(SocketFilter.OnInterface(value.Text)));

    internal static FilterNode Mark(FilterClause clause) => clause.AnyOf(value =>
    {
        var slash = value.Text.IndexOf('/', StringComparison.Ordinal);
        var mask = uint.MaxValue;
        return TryParse(slash < 0 ? value.Text : value.Text[..slash], out var mark) && (slash < 0 || TryParse(value.Text[(slash + 1)..], out mask))
            ? new SocketNode(SocketFilter.HasMark(mark, mask))
            : throw clause.Error(value, $"{Quoted.Of(value.Text)} is no mark; expected a number as 16 or 0x10, with or without a mask as 0x10/0xff.");
    });

    internal static FilterNode Cgroup(FilterClause clause) => clause.AnyOf(value =>
        SocketFilter.TryInCgroup(value.Text, out var filter) ? new SocketNode(filter)
        : throw clause.Error(value, $"No cgroup (version 2) is at {Quoted.Of(value.Text)}; expected a folder below the mount of cgroup2, as /system.slice."));

    private static bool TryParse(string text, out uint number) => text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
        ? uint.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number)
        : uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
