using System.Net.Sockets;

namespace DotNetSockets.Filters;

/// <summary>A family named before an address, as in unix:/run/* and inet6:*:22.</summary>
/// <param name="Word">The word before the colon.</param>
/// <param name="Proto">The value of the column "proto" of its sockets, where the address is a pattern.</param>
/// <param name="Family">The family, where it is one of the internet's.</param>
internal sealed record HostFamily(string Word, string Proto, AddressFamily Family)
{
    private static readonly HostFamily[] All =
    [
        new("unix", "unix", AddressFamily.Unix), new("link", "packet", AddressFamily.Packet), new("netlink", "netlink", AddressFamily.Unspecified),
        new("vsock", "vsock", AddressFamily.Unspecified), new("inet", "", AddressFamily.InterNetwork), new("inet6", "", AddressFamily.InterNetworkV6),
    ];

    /// <summary>Whether the address is a pattern of the shell's kind.</summary>
    internal bool IsGlob => Proto.Length > 0;

    /// <summary>The family, null where none is named, and the address without it. A path can only be a UNIX one's.</summary>
    internal static (HostFamily? Family, string Address) Split(string text)
    {
        var family = Array.Find(All, family => text.StartsWith(family.Word + ":", StringComparison.OrdinalIgnoreCase));
        return family is not null ? (family, text[(family.Word.Length + 1)..])
            : text.StartsWith('/') ? (All[0], text)
            : (null, text);
    }
}
