namespace SocketSnapshot;

/// <summary>Kernel TLS (TLS_INFO_*, linux/tls.h), in the kernel's numbers.</summary>
public sealed record TlsDetails
{
    /// <summary>The protocol version, 0x0303 for TLS 1.2 and 0x0304 for TLS 1.3.</summary>
    public ushort? Version { get; init; }

    /// <summary>The cipher: TLS_CIPHER_AES_GCM_128 is 51, and so on.</summary>
    public ushort? Cipher { get; init; }

    /// <summary>Who encrypts: 1 nobody yet, 2 the kernel, 3 the network card, 4 the card with whole records (TLS_CONF_*).</summary>
    public ushort? SendMode { get; init; }

    /// <summary>Who decrypts; the numbers are those of <see cref="SendMode"/>.</summary>
    public ushort? ReceiveMode { get; init; }
}
