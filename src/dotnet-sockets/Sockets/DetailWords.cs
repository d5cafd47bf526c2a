using SocketSnapshot;

namespace DotNetSockets.Sockets;

/// <summary>The words for the kernel's numbers among the details; null for a number that is not known here.</summary>
internal static class DetailWords
{
    /// <summary>All that <see cref="Timer"/> says.</summary>
    internal static IReadOnlyList<string> Timers { get; } = [.. Enum.GetValues<SocketTimerKind>().Select(kind => Timer(kind)).OfType<string>()];

    /// <summary>All that <see cref="CongestionState"/> says.</summary>
    internal static IReadOnlyList<string> CongestionStates { get; } = [.. Enumerable.Range(0, 5).Select(state => CongestionState((byte)state)!)];

    /// <summary>All that <see cref="FastOpenFailure"/> says.</summary>
    internal static IReadOnlyList<string> FastOpenFailures { get; } = [.. Enumerable.Range(1, 3).Select(reason => FastOpenFailure(reason)!)];

    /// <summary>What the library knows of a container by the name of its control group.</summary>
    internal static IReadOnlyList<string> Runtimes { get; } = ["docker", "podman", "containerd", "cri-o", "lxc"];

    internal static string? Timer(SocketTimerKind? kind) => kind switch
    {
        SocketTimerKind.Off => "off",
        SocketTimerKind.Retransmit => "on",
        SocketTimerKind.KeepAlive => "keepalive",
        SocketTimerKind.TimeWait => "timewait",
        SocketTimerKind.Persist => "persist",
        SocketTimerKind.DelayedAck => "delack",
        _ => null,
    };

    internal static string? CongestionState(byte? state) => state switch
    {
        0 => "open",
        1 => "disorder",
        2 => "cwr",
        3 => "recovery",
        4 => "loss",
        _ => null,
    };

    internal static string? FastOpenFailure(int? reason) => reason switch
    {
        1 => "cookie_unavailable",
        2 => "data_not_acked",
        3 => "syn_retransmitted",
        _ => null,
    };

    /// <summary>All that <see cref="Shutdown"/> says.</summary>
    internal static IReadOnlyList<string> Shutdowns { get; } =
        [.. Enumerable.Range(0, 4).Select(mask => Shutdown((ShutdownDirections)mask)!)];

    internal static string? Shutdown(ShutdownDirections? directions) => directions switch
    {
        ShutdownDirections.None => "none",
        ShutdownDirections.Receive => "receive",
        ShutdownDirections.Send => "send",
        ShutdownDirections.Receive | ShutdownDirections.Send => "both",
        _ => null,
    };

    /// <summary>All that <see cref="SctpState"/> says.</summary>
    internal static IReadOnlyList<string> SctpStates { get; } = [.. Enumerable.Range(0, 8).Select(state => SctpState((uint)state)!)];

    /// <summary>All that <see cref="TlsVersion"/> says.</summary>
    internal static IReadOnlyList<string> TlsVersions { get; } = [.. Numbers(0x0303, 0x0304).Select(version => TlsVersion(version)!)];

    /// <summary>All that <see cref="TlsCipher"/> says.</summary>
    internal static IReadOnlyList<string> TlsCiphers { get; } = [.. Numbers(51, 58).Select(cipher => TlsCipher(cipher)!)];

    /// <summary>All that <see cref="TlsMode"/> says.</summary>
    internal static IReadOnlyList<string> TlsModes { get; } = [.. Numbers(1, 4).Select(mode => TlsMode(mode)!)];

    /// <summary>The kernel's enum sctp_state, which begins one below that of linux/sctp.h.</summary>
    internal static string? SctpState(uint? state) => state switch
    {
        0 => "CLOSED",
        1 => "COOKIE_WAIT",
        2 => "COOKIE_ECHOED",
        3 => "ESTABLISHED",
        4 => "SHUTDOWN_PENDING",
        5 => "SHUTDOWN_SENT",
        6 => "SHUTDOWN_RECEIVED",
        7 => "SHUTDOWN_ACK_SENT",
        _ => null,
    };

    /// <summary>TLS's own numbers, the major version and the minor one: 3.3 is TLS 1.2.</summary>
    internal static string? TlsVersion(ushort? version) => version switch
    {
        0x0303 => "1.2",
        0x0304 => "1.3",
        _ => null,
    };

    /// <summary>linux/tls.h, TLS_CIPHER_*.</summary>
    internal static string? TlsCipher(ushort? cipher) => cipher switch
    {
        51 => "aes-gcm-128",
        52 => "aes-gcm-256",
        53 => "aes-ccm-128",
        54 => "chacha20-poly1305",
        55 => "sm4-gcm",
        56 => "sm4-ccm",
        57 => "aria-gcm-128",
        58 => "aria-gcm-256",
        _ => null,
    };

    /// <summary>linux/tls.h, TLS_CONF_*.</summary>
    internal static string? TlsMode(ushort? mode) => mode switch
    {
        1 => "none",
        2 => "sw",
        3 => "hw",
        4 => "hw-record",
        _ => null,
    };

    private static IEnumerable<ushort> Numbers(int first, int last) => Enumerable.Range(first, last - first + 1).Select(number => (ushort)number);
}
