using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/inet_diag.h. Ports and addresses are in network byte order, the rest in the host's.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct inet_diag_sockid
{
    internal const int Size = 48;
    internal const uint INET_DIAG_NOCOOKIE = ~0u;

    public ushort idiag_sport;
    public ushort idiag_dport;
    public Address idiag_src;
    public Address idiag_dst;
    public uint idiag_if;
    public uint idiag_cookie0;
    public uint idiag_cookie1;

    /// <inheritdoc cref="CookieOf"/>
    internal readonly ulong? Cookie => CookieOf(idiag_cookie0, idiag_cookie1);

    /// <summary>Null where it is 0: the kernel counts from 1, and what emulates one may leave it out.</summary>
    internal static ulong? CookieOf(uint low, uint high) => (low | high) == 0 ? null : low | ((ulong)high << 32);

    /// <summary>__be32[4]; an IPv4 address is the first four bytes.</summary>
    [InlineArray(16)]
    internal struct Address
    {
        private byte _first;
    }
}
