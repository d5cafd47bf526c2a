namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/inet_diag.h: the attribute that holds a filter program, and the codes of its instructions.</summary>
internal static class InetDiagBytecode
{
    internal const ushort INET_DIAG_REQ_BYTECODE = 1;

    internal const byte INET_DIAG_BC_NOP = 0;
    internal const byte INET_DIAG_BC_JMP = 1;
    internal const byte INET_DIAG_BC_S_GE = 2;
    internal const byte INET_DIAG_BC_S_LE = 3;
    internal const byte INET_DIAG_BC_D_GE = 4;
    internal const byte INET_DIAG_BC_D_LE = 5;
    internal const byte INET_DIAG_BC_AUTO = 6;
    internal const byte INET_DIAG_BC_S_COND = 7;
    internal const byte INET_DIAG_BC_D_COND = 8;
    internal const byte INET_DIAG_BC_DEV_COND = 9;      /* u32 ifindex */
    internal const byte INET_DIAG_BC_MARK_COND = 10;
    internal const byte INET_DIAG_BC_S_EQ = 11;
    internal const byte INET_DIAG_BC_D_EQ = 12;
    internal const byte INET_DIAG_BC_CGROUP_COND = 13;  /* u64 cgroup v2 ID */
}
