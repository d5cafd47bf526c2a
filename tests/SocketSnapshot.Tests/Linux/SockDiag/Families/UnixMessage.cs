using System.Net.Sockets;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Tests.Linux.SockDiag.Families;

/// <summary>A unix_diag message of a few fields.</summary>
/// <param name="Inode">Its inode; its cookie is the same number.</param>
/// <param name="State">The kernel's state.</param>
internal sealed record UnixMessage(uint Inode, SocketState State)
{
    internal SocketType Type { get; init; } = SocketType.Stream;

    internal string? Name { get; init; }

    internal uint? Peer { get; init; }

    internal uint[]? Waiting { get; init; }

    internal uint? Queue { get; init; }

    internal uint Limit { get; init; } = 100_000;

    public static implicit operator KernelMessage(UnixMessage message) => message.ToKernelMessage();

    internal KernelMessage ToKernelMessage() => new(NetlinkHeader.SOCK_DIAG_BY_FAMILY,
    [
        1, (byte)Type, (byte)State, 0, .. BitConverter.GetBytes(Inode), .. BitConverter.GetBytes((ulong)Inode),
        .. Name is null ? [] : Attribute(0, [.. Name.Select(letter => (byte)letter)]),
        .. Peer is { } peer ? Attribute(2, BitConverter.GetBytes(peer)) : [],
        .. Queue is { } queue ? Attribute(4, [.. BitConverter.GetBytes(queue), .. BitConverter.GetBytes(Limit)]) : [],
        .. Waiting is null ? [] : Attribute(3, [.. Waiting.SelectMany(BitConverter.GetBytes)]),
    ]);

    private static byte[] Attribute(ushort type, byte[] value) =>
        [.. BitConverter.GetBytes((ushort)(4 + value.Length)), .. BitConverter.GetBytes(type), .. value, .. new byte[NetlinkHeader.Align(value.Length) - value.Length]];
}
