using System.Globalization;
using DotNetSockets.Errors;
using DotNetSockets.Filters.Syntax;
using DotNetSockets.Filters.Tree;
using DotNetSockets.Sockets;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Filters.Predicates;

/// <summary>Tests of an end's port: 443, :443, https, 8000-8099.</summary>
internal static class PortTests
{
    private const string Expected = "expected a number from 0 to 65535, a range such as 8000-8099 or a service's name such as https";

    private const string ExpectedOfColumn = "expected a number, a range such as 8000-8099, a service's name such as https, or null";

    internal static FilterNode Build(FilterClause clause, SocketSide[] sides) => FilterOperators.IsEquality(clause.Operator)
        ? clause.AnyOf(value => AnyNode.Of([.. sides.Select(side => Equal(clause, value, WithoutColon(value), side))]))
        : AnyNode.Of([.. sides.Select(side => Ordered(clause, clause.Values[0], side))]);

    /// <summary>
    /// The tests of the columns local_port and foreign_port, which hold what the cell holds: no port is null and not 0, and port ids of
    /// netlink and ports of vsock have 32 bits. What cannot be 0 the kernel tests.
    /// </summary>
    internal static FilterNode BuildColumn(FilterClause clause, FilterToken value, SocketSide side, ColumnOf<SocketRow> column)
    {
        var (first, last) = Range(clause, value, uint.MaxValue, ExpectedOfColumn);
        return (first, last) is (0, 0) ? new ColumnNode(column, new NumberTest(0, 0))
            : first > 0 ? SideNode.Port(side, first, last)
            : AllNode.Of([SideNode.Port(side, first, last), new ColumnNode(column, new NumberTest(first, last))]);
    }

    internal static FilterNode Equal(FilterClause clause, FilterToken token, string text, SocketSide side)
    {
        var (first, last) = Parse(clause, token, text, ushort.MaxValue, Expected);
        return SideNode.Port(side, first, last);
    }

    /// <summary>Whether a text is a port's number.</summary>
    internal static bool IsNumber(string text) => TryParseNumber(text, ushort.MaxValue, out _);

    private static FilterNode Ordered(FilterClause clause, FilterToken token, SocketSide side)
    {
        var (first, last) = Range(clause, token, ushort.MaxValue, Expected);
        return SideNode.Port(side, first, last);
    }

    /// <summary>The ports that compare so with the value; from a greater to a smaller where none does.</summary>
    private static (uint First, uint Last) Range(FilterClause clause, FilterToken token, uint most, string expected)
    {
        var (port, last) = Parse(clause, token, WithoutColon(token), most, expected);
        return FilterOperators.IsEquality(clause.Operator) ? (port, last)
            : port != last ? throw clause.Error(token, $"A range has no order; expected one port, or = before the range.")
            : clause.Operator switch
            {
                FilterOperator.Less => port == 0 ? (1u, 0u) : (0u, port - 1),
                FilterOperator.LessOrEqual => (0u, port),
                FilterOperator.Greater => port == most ? (1u, 0u) : (port + 1, most),
                _ => (port, most),
            };
    }

    private static string WithoutColon(FilterToken token) => token.Text.StartsWith(':') ? token.Text[1..] : token.Text;

    private static (uint First, uint Last) Parse(FilterClause clause, FilterToken token, string text, uint most, string expected)
    {
        if (TryParseNumber(text, most, out var port))
        {
            return (port, port);
        }

        if (text.Split('-') is [var first, var last] && TryParseNumber(first, most, out var from) && TryParseNumber(last, most, out var to))
        {
            return from <= to ? (from, to) : throw clause.Error(token, $"The range {from}-{to} is empty; expected the lower port first.");
        }

        port = Service(clause, token, text, expected);
        return (port, port);
    }

    private static bool TryParseNumber(string text, uint most, out uint port) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port <= most;

    private static ushort Service(FilterClause clause, FilterToken token, string name, string expected)
    {
        var isAny = (clause.Names.Protocols & (SocketProtocols.Tcp | SocketProtocols.Udp | SocketProtocols.UdpLite)) == 0;
        var found = name.Length == 0 || !name.Any(char.IsAsciiLetter) ? []
            : clause.Names.Services.Value.Find(name).Where(service => isAny || IsListed(clause, service.Protocol)).ToList();
        var ports = found.Select(service => service.Port).Distinct().ToList();
        return ports switch
        {
            [var port] => port,
            [] when name is "sport" or "dport" or "local_port" or "foreign_port" =>
                throw clause.Error(token, "The two ports of a socket are compared by their columns: 'local_port = foreign_port'."),
            [] => throw clause.Error(token, $"{Quoted.Of(name)} is not a port or a known service; {expected}."),
            _ => throw clause.Error(token, $"{Quoted.Of(name)} is {string.Join(" and ",
                found.Select(service => $"{service.Port}/{service.Protocol}"))}; expected one of these numbers, or a flag for one protocol."),
        };
    }

    private static bool IsListed(FilterClause clause, string protocol) => protocol switch
    {
        "tcp" => clause.Names.Protocols.HasFlag(SocketProtocols.Tcp),
        "udp" => (clause.Names.Protocols & (SocketProtocols.Udp | SocketProtocols.UdpLite)) != 0,
        _ => false,
    };
}
