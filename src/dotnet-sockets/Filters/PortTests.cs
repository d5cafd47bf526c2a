using System.Globalization;
using DotNetSockets.Usage;
using SocketSnapshot;

namespace DotNetSockets.Filters;

/// <summary>Tests of an end's port: 443, :443, https, 8000-8099.</summary>
internal static class PortTests
{
    private const string Expected = "expected a number from 0 to 65535, a range as 8000-8099 or a service's name as https";

    internal static FilterNode Build(FilterClause clause, SocketSide[] sides) => FilterOperators.IsEquality(clause.Operator)
        ? clause.AnyOf(value => new SocketNode(SocketFilter.Any(Array.ConvertAll(sides, side => Equal(clause, value, WithoutColon(value), side)))))
        : new SocketNode(SocketFilter.Any(Array.ConvertAll(sides, side => Ordered(clause, clause.Values[0], side, least: 0))));

    /// <summary>The tests of the columns local_port and foreign_port: where there is no port they compare with null, not with 0.</summary>
    internal static FilterNode BuildColumn(FilterClause clause, SocketSide side)
    {
        var isPort = SocketFilter.HasPort(side, 1, ushort.MaxValue);
        return FilterOperators.IsEquality(clause.Operator)
            ? clause.AnyOf(value => new SocketNode(value.Is("null") ? isPort.Negate()
                : SocketFilter.All(isPort, Equal(clause, value, WithoutColon(value), side))))
            : new SocketNode(Ordered(clause, clause.Values[0], side, least: 1));
    }

    internal static SocketFilter Equal(FilterClause clause, FilterToken token, string text, SocketSide side)
    {
        var (first, last) = Parse(clause, token, text);
        return SocketFilter.HasPort(side, first, last);
    }

    private static SocketFilter Ordered(FilterClause clause, FilterToken token, SocketSide side, int least)
    {
        var (port, last) = Parse(clause, token, WithoutColon(token));
        if (port != last)
        {
            throw clause.Error(token, $"A range has no order; expected one port, or = before the range.");
        }

        var (from, to) = clause.Operator switch
        {
            FilterOperator.Less => (least, port - 1),
            FilterOperator.LessOrEqual => (least, port),
            FilterOperator.Greater => (port + 1, ushort.MaxValue),
            _ => (Math.Max(least, port), ushort.MaxValue),
        };
        return from > to ? SocketFilter.Nothing : SocketFilter.HasPort(side, (ushort)from, (ushort)to);
    }

    private static string WithoutColon(FilterToken token) => token.Text.StartsWith(':') ? token.Text[1..] : token.Text;

    private static (ushort First, ushort Last) Parse(FilterClause clause, FilterToken token, string text)
    {
        if (TryParseNumber(text, out var port))
        {
            return (port, port);
        }

        if (text.Split('-') is [var first, var last] && TryParseNumber(first, out var from) && TryParseNumber(last, out var to))
        {
            return from <= to ? (from, to) : throw clause.Error(token, $"The range {from}-{to} is empty; expected the lower port first.");
        }

        port = Service(clause, token, text);
        return (port, port);
    }

    private static bool TryParseNumber(string text, out ushort port) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port);

    private static ushort Service(FilterClause clause, FilterToken token, string name)
    {
        var isAny = (clause.Names.Protocols & (SocketProtocols.Tcp | SocketProtocols.Udp | SocketProtocols.UdpLite)) == 0;
        var found = name.Length == 0 || !name.Any(char.IsAsciiLetter) ? []
            : clause.Names.Services.Value.Find(name).Where(service => isAny || IsListed(clause, service.Protocol)).ToList();
        var ports = found.Select(service => service.Port).Distinct().ToList();
        return ports switch
        {
            [var port] => port,
            [] => throw clause.Error(token, $"{Quoted.Of(name)} is no port and no known service; {Expected}."),
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
