namespace SocketSnapshot.Linux.SockDiag;

/// <summary>The kernel's answer to one request.</summary>
/// <param name="Datagrams">The bytes, whole messages each; what is not ours or came twice is marked NLMSG_NOOP.</param>
/// <param name="Error">0, or the errno the kernel answered with.</param>
/// <param name="Shortfall">Why rows may be missing; null where the answer is complete.</param>
internal sealed record SockDiagDump(IReadOnlyList<ReadOnlyMemory<byte>> Datagrams, int Error, string? Shortfall)
{
    internal static SockDiagDump Failed(int error) => new([], error, null);
}
