using System.Globalization;
using System.Net.Sockets;
using DotNetSockets.Errors;
using DotNetSockets.Names;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Sockets;

/// <summary>
/// A column of addresses by network: foreign_address/24 folds IPv4 addresses, foreign_address/64 those of IPv6, for more than 32 bits are
/// never IPv4's; foreign_address/24/48 folds both. What is not folded stays an address.
/// </summary>
internal static class NetworkFold
{
    private const string AddressEnd = "address";

    /// <summary>The column, with the word as its key; null where the word asks for no network.</summary>
    /// <exception cref="UsageException">The column or the number of bits does not exist.</exception>
    internal static ColumnOf<SocketRow>? TryParse(string word, IReadOnlyList<ColumnOf<SocketRow>> all)
    {
        var parts = word.Split('/');
        if (parts.Length == 1)
        {
            return null;
        }

        var column = ColumnChoice.Find(parts[0], all);
        if (column.Kind != CellKind.Address)
        {
            throw new UsageException($"The column '{column.Key}' has no networks; "
                + $"{string.Join(", ", all.Where(other => other.Kind == CellKind.Address).Select(other => other.Key))} have.");
        }

        var lengths = parts[1..].Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) && bits <= 128 ? bits : -1).ToList();
        var (bits4, bits6) = lengths switch
        {
            [<= 32 and >= 0 and var bits] => (bits, 128),
            [> 32 and var bits] => (32, bits),
            [<= 32 and >= 0 and var first, >= 0 and var second] => (first, second),
            _ => throw new UsageException($"{Quoted.Of(word)} is not a network; expected bits of IPv4 as {column.Key}/24, of IPv6 as {column.Key}/64, or of both "
                + $"as {column.Key}/24/64."),
        };
        return new ColumnOf<SocketRow>(
            word, column.Title.Replace("Address", "Network", StringComparison.Ordinal), CellKind.Text, (in row) => Folded(column.Read(in row), bits4, bits6),
            $"The network of {column.Key}: an address with a number of bits, or an address alone where the option names no bits for its family.")
        { Needs = column.Needs };
    }

    /// <summary>The name of a column by network: foreign_network, peer_network.</summary>
    internal static string KeyOf(string word) =>
        word.Split('/')[0] is var name && name.EndsWith(AddressEnd, StringComparison.Ordinal) ? name[..^AddressEnd.Length] + "network" : name + "_network";

    private static Cell Folded(in Cell cell, int bits4, int bits6)
    {
        if (cell.Kind != CellKind.Address)
        {
            return cell;
        }

        var address = cell.Endpoint.Address.Unmap();
        var isIPv6 = address.Family == AddressFamily.InterNetworkV6;
        var bits = isIPv6 ? bits6 : bits4;

        // No address is in no network.
        return Cell.Untrusted(address.IsNoHost() || bits == (isIPv6 ? 128 : 32) ? $"{address}" : string.Create(CultureInfo.InvariantCulture, $"{First(address, bits)}/{bits}"));
    }

    private static HostAddress First(HostAddress address, int bits)
    {
        var bytes = address.ToIPAddress().GetAddressBytes();
        for (var at = 0; at < bytes.Length; at++)
        {
            var kept = Math.Clamp(bits - (8 * at), 0, 8);
            bytes[at] &= (byte)(0xff << (8 - kept));
        }

        return HostAddress.FromBytes(bytes);
    }
}
