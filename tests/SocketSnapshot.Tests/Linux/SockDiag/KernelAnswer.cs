namespace SocketSnapshot.Tests.Linux.SockDiag;

/// <summary>What one call of recvfrom() comes back with.</summary>
/// <param name="Messages">The datagram's messages.</param>
internal sealed record KernelAnswer(params KernelMessage[] Messages)
{
    /// <summary>The errno, in place of a datagram.</summary>
    internal int Error { get; init; }

    /// <summary>Who sends it; 0 is the kernel.</summary>
    internal uint Sender { get; init; }

    /// <summary>How many bytes more than the buffer's the datagram claims to have.</summary>
    internal int BeyondBuffer { get; init; }

    /// <summary>How many bytes of the datagram's end are lost on the way.</summary>
    internal int Lost { get; init; }

    internal static KernelAnswer Fail(int error) => new() { Error = error };
}
