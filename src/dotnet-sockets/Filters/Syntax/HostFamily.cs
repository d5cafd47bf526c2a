using System.Net.Sockets;
using SocketSnapshot;

namespace DotNetSockets.Filters.Syntax;

/// <summary>A family named before an address, as in unix:/run/* and inet6:*:22.</summary>
/// <param name="Word">The word before the colon.</param>
/// <param name="Proto">The value of the column "proto" of its sockets, where the address is a pattern.</param>
/// <param name="Protocols">The same as a set.</param>
/// <param name="Family">The family, where it is one of the internet's.</param>
internal sealed record HostFamily(string Word, string Proto, SocketProtocols Protocols, AddressFamily Family = AddressFamily.Unspecified)
{
    private static readonly HostFamily[] All =
    [
        new("unix", "unix", SocketProtocols.Unix), new("link", "packet", SocketProtocols.Packet),
        new("netlink", "netlink", SocketProtocols.Netlink), new("vsock", "vsock", SocketProtocols.Vsock),
        new("inet", "", SocketProtocols.None, AddressFamily.InterNetwork), new("inet6", "", SocketProtocols.None, AddressFamily.InterNetworkV6),
    ];

    /// <summary>Whether the address is a pattern of the shell's kind.</summary>
    internal bool IsGlob => Proto.Length > 0;

    /// <summary>
    /// The family, null where none is named, and the address without it. A path, or an abstract name, can only be a UNIX socket's; so can any
    /// name where no others are listed.
    /// </summary>
    internal static (HostFamily? Family, string Address) Split(string text, SocketProtocols listed)
    {
        var family = Array.Find(All, family => text.StartsWith(family.Word + ":", StringComparison.OrdinalIgnoreCase));
        return family is not null ? (family, text[(family.Word.Length + 1)..])
            : text.StartsWith('/') || text.StartsWith('@') || listed == SocketProtocols.Unix ? (All[0], text)
            : (null, text);
    }
}
