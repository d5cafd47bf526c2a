using System.Net.Sockets;
using DotNetSockets.Errors;
using DotNetSockets.Filters.Syntax;
using DotNetSockets.Filters.Tree;
using DotNetSockets.Sockets;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Filters.Predicates;

/// <summary>Tests of an end's address, with or without a port: 10/8, [fec0::/16]:22, *:ssh, host.example:443, unix:/run/*.</summary>
internal static class HostTests
{
    private const string Expected =
        "expected an address as 192.0.2.1 or [2001:db8::1], a prefix as 10/8 or [fec0::/16], or a host's name, with or without :PORT";

    /// <summary>The bits before the IPv4 address in an IPv4-mapped one.</summary>
    private const int MappedBits = 96;

    private static readonly string[] Anything = ["any", "all", "default", "*", ""];

    private static readonly HostAddress AnyIPv6 = HostAddress.AnyIPv6;

    internal static FilterNode Build(FilterClause clause, SocketSide[] sides) => clause.AnyOf(value => Build(clause, value, sides));

    /// <summary>
    /// Tests of the other end: a socket that has none is nobody's, and an IPv4-mapped address is the host's that has the IPv4 one.
    /// </summary>
    internal static FilterNode BuildPeer(FilterClause clause, ColumnOf<SocketRow> peer) => clause.AnyOf(value =>
        PairTests.OtherColumn(value, peer) is { } other ? PairTests.Build(clause, value, peer, other)
        : AllNode.Of([Build(clause, value, [SocketSide.Foreign], folds: true), new ColumnNode(peer, new AnyAddressTest())]));

    /// <summary>The tests for the addresses that a text is: one, or those of a host's name.</summary>
    internal static FilterNode Address(FilterClause clause, FilterToken token, string text, SocketSide side, bool folds = false)
    {
        // As the table shows it: an address and the interface that it is on.
        if (Zone(text) is { } zone)
        {
            return AllNode.Of([Address(clause, token, zone.Address, side, folds), PlaceTests.OnInterface(clause, token, zone.Interface)]);
        }

        if (HostPrefix.TryParse(text, out var prefix))
        {
            return folds && prefix is { Address.IsIPv4Mapped: true, Length: >= MappedBits }
                ? SideNode.Address(side, prefix.Address.Unmap(), prefix.Length - MappedBits)
                : SideNode.Address(side, prefix.Address, prefix.Length);
        }

        var addresses = (IsName(text) ? clause.Names.Resolve(text) : []) ?? throw clause.Error(
            token, $"{Quoted.Of(text)} is not an address, and no name server told in time whether there is a host of that name; "
                + "--resolve-timeout gives them longer.");
        return addresses.Count > 0
            ? AnyNode.Of([.. addresses.Select(address => SideNode.Address(side, address, HostPrefix.BitsOf(address)))])
            : throw clause.Error(token, $"{Quoted.Of(text)} is not an address, and no host of that name was found; {Expected}.");
    }

    private static FilterNode Build(FilterClause clause, FilterToken token, SocketSide[] sides, bool folds = false)
    {
        var (family, text) = HostFamily.Split(token.Text, clause.Names.Protocols);
        if (family is { IsGlob: true })
        {
            return AnyNode.Of([.. sides.Select(side => GlobTests.Build(family, text, side))]);
        }

        List<(string Host, string Port)> readings = [Split(clause, token, text), .. OtherReading(text)];
        return AnyNode.Of([.. sides.SelectMany(side => readings.Select(reading => End(side, reading.Host, reading.Port)))]);

        FilterNode End(SocketSide side, string host, string port)
        {
            List<FilterNode> parts = [.. Family(family, side)];
            if (!Array.Exists(Anything, word => word.Equals(host, StringComparison.OrdinalIgnoreCase)))
            {
                parts.Add(Address(clause, token, host, side, folds));
            }

            if (port is not ("" or "*"))
            {
                parts.Add(PortTests.Equal(clause, token, port, side));
            }

            return parts.Count == 0 ? SideNode.Everything : AllNode.Of(parts);
        }
    }

    /// <summary>The family without the other's: an IPv6 prefix of no bits is all of IPv6, an IPv4 one holds IPv4-mapped addresses too.</summary>
    private static FilterNode[] Family(HostFamily? family, SocketSide side)
    {
        var isIPv6 = SideNode.Address(side, AnyIPv6, 0);
        return family?.Family switch
        {
            AddressFamily.InterNetwork => [isIPv6.Negate()],
            AddressFamily.InterNetworkV6 => [isIPv6],
            _ => [],
        };
    }

    private static (string Host, string Port) Split(FilterClause clause, FilterToken token, string text)
    {
        if (text.StartsWith('[') || text.StartsWith('*'))
        {
            var end = text[0] == '*' ? 0 : text.IndexOf(']', StringComparison.Ordinal);
            var behind = end < 0 ? "" : text[(end + 1)..];
            return end >= 0 && (behind.Length == 0 || behind[0] == ':') ? (text[..(end + 1)].Trim('[', ']'), behind.TrimStart(':'))
                : throw clause.Error(token, $"{Quoted.Of(text)} is not an address; {Expected}.");
        }

        // Without brackets the last colon begins the port, unless all of it is an IPv6 address.
        var colon = text.LastIndexOf(':');
        return colon < Math.Max(0, text.IndexOf('/', StringComparison.Ordinal)) || HostPrefix.TryParse(Zone(text)?.Address ?? text, out _) ? (text, "")
            : (text[..colon], text[(colon + 1)..]);
    }

    /// <summary>
    /// ::1:5000 is an address by RFC 4291, and to ss, and as netstat's table has it, the address ::1 and the port 5000. No host has both, so
    /// that each may match.
    /// </summary>
    private static (string Host, string Port)[] OtherReading(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > 0 && HostPrefix.TryParse(text, out var whole) && whole.Address.Family == AddressFamily.InterNetworkV6
            && HostPrefix.TryParse(text[..colon], out var host) && host.Address.Family == AddressFamily.InterNetworkV6
            && PortTests.IsNumber(text[(colon + 1)..])
            ? [(text[..colon], text[(colon + 1)..])]
            : [];
    }

    /// <summary>Null where the text has none. No interface has a colon in its name.</summary>
    private static (string Address, string Interface)? Zone(string text) =>
        text.Split('%', 2) is [var address, { Length: > 0 } name] && !name.Contains(':', StringComparison.Ordinal)
        && HostPrefix.TryParse(address, out _) ? (address, name) : null;

    /// <summary>What is not a name is not asked for: an answer may take seconds.</summary>
    private static bool IsName(string text) =>
        text.Length < 256 && text.Any(char.IsAsciiLetter) && text.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '.' or '_');
}
