using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>The attributes to ask the kernel for, as idiag_ext; the others it sends unasked, or never.</summary>
internal static class SockDiagExtensions
{
    internal static byte Of(SocketDetailKinds kinds) => (byte)(
        Bit(kinds, SocketDetailKinds.Memory, inet_diag_attribute.INET_DIAG_SKMEMINFO)
        | Bit(kinds, SocketDetailKinds.Tcp, inet_diag_attribute.INET_DIAG_INFO)
        | Bit(kinds, SocketDetailKinds.Congestion, inet_diag_attribute.INET_DIAG_CONG)
        | Bit(kinds, SocketDetailKinds.Congestion, inet_diag_attribute.INET_DIAG_VEGASINFO)
        | Bit(kinds, SocketDetailKinds.TypeOfService, inet_diag_attribute.INET_DIAG_TOS)
        | Bit(kinds, SocketDetailKinds.TypeOfService, inet_diag_attribute.INET_DIAG_TCLASS));

    private static int Bit(SocketDetailKinds kinds, SocketDetailKinds kind, int attribute) =>
        (kinds & kind) != 0 ? 1 << (attribute - 1) : 0;
}
