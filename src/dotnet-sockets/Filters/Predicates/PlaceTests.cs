using System.Globalization;
using DotNetSockets.Errors;
using DotNetSockets.Filters.Syntax;
using DotNetSockets.Filters.Tree;
using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Filters.Predicates;

/// <summary>Tests of the interface, the mark and the cgroup. Of a recording they test the columns that hold the same.</summary>
internal static class PlaceTests
{
    internal static FilterNode Device(FilterClause clause) => clause.AnyOf(value =>
        long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index) && index is <= 0 or > int.MaxValue
            ? throw clause.Error(value, $"{Quoted.Of(value.Text)} is not an interface; expected a name as eth0, or an interface's number.")
            : OnInterface(clause, value, value.Text));

    /// <summary>A name that no interface has is a slip, to ss as well; a number may be that of an interface that is gone.</summary>
    internal static FilterNode OnInterface(FilterClause clause, FilterToken value, string name) =>
        clause.Names.IsForRecording ? new InterfaceNode(Column("interface"), name)
        : InterfaceNode.NumberOf(name) is null && clause.Names.Interfaces.Value is { } known && !known.Contains(name)
            ? throw clause.Error(value, $"There is no interface {Quoted.Of(name)}; "
                + $"{NamedChoice.Suggestion(name, known, NamedChoice.Listing(name, known, "'dotnet-sockets interfaces -a' lists all"))}.")
        : new SocketNode(SocketFilter.OnInterface(name), "interface");

    internal static FilterNode Mark(FilterClause clause) => clause.AnyOf(value =>
    {
        var slash = value.Text.IndexOf('/', StringComparison.Ordinal);
        var mask = uint.MaxValue;
        return TryParse(slash < 0 ? value.Text : value.Text[..slash], out var mark) && (slash < 0 || TryParse(value.Text[(slash + 1)..], out mask))
            ? HasMark(mark, mask)
            : throw clause.Error(value, $"{Quoted.Of(value.Text)} is not a mark; expected a number as 16 or 0x10, with or without a mask as 0x10/0xff.");

        FilterNode HasMark(uint mark, uint mask) => clause.Names.IsForRecording
            ? new ColumnNode(Column("mark"), new MaskTest(mark, mask))
            : new SocketNode(SocketFilter.HasMark(mark, mask), "mark");
    });

    /// <summary>The id of the folder is this host's; a recording has paths.</summary>
    internal static FilterNode Cgroup(FilterClause clause) => clause.AnyOf(value =>
        value.Text.Length == 0 ? throw clause.Error(value, "An empty text is not a cgroup; the root is '/'.")
        : clause.Names.IsForRecording
            ? new ColumnNode(SocketCgroup, new TextTest(FilterOperator.Equal, value.Is("/") ? "/" : value.Text.TrimEnd('/'), ignoresCase: false))
        : CgroupTree.IdOf(value.Text) is { } id ? new SocketNode(SocketFilter.InCgroup(id), "cgroup_id")
        : throw clause.Error(value, $"No cgroup (version 2) is at {Quoted.Of(value.Text)}; expected a folder below the mount of cgroup2, such as /system.slice."));

    /// <summary>The path of the cgroup that a socket was made in, which the word "cgroup" tests whatever the operator.</summary>
    internal static ColumnOf<SocketRow> SocketCgroup => Column("socket_cgroup");

    private static ColumnOf<SocketRow> Column(string key) => SocketColumns.All.First(column => column.Key == key);

    private static bool TryParse(string text, out uint number) => text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
        ? uint.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number)
        : uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
