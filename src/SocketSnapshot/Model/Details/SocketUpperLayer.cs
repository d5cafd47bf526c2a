namespace SocketSnapshot;

/// <summary>What runs on top of a TCP socket in the kernel (TCP_ULP).</summary>
/// <param name="Name">Its name: tls, mptcp, espintcp, smc; null where the kernel does not tell.</param>
public sealed record SocketUpperLayer(string? Name)
{
    /// <summary>Kernel TLS; null of others, and without CAP_NET_ADMIN on older kernels.</summary>
    public TlsDetails? Tls { get; init; }

    /// <summary>The MPTCP subflow that this TCP socket is; null of others.</summary>
    public MptcpSubflow? Mptcp { get; init; }
}
