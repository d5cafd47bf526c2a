using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/filter.h: one instruction of a classic BPF program.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct sock_filter
{
    /// <summary>BPF_LD | BPF_H | BPF_ABS: 16 bits at an offset, in network byte order.</summary>
    internal const ushort LoadHalf = 0x28;

    /// <summary>BPF_JMP | BPF_JEQ | BPF_K</summary>
    internal const ushort JumpIfEqual = 0x15;

    /// <summary>BPF_JMP | BPF_JGT | BPF_K</summary>
    internal const ushort JumpIfGreater = 0x25;

    /// <summary>BPF_JMP | BPF_JGE | BPF_K</summary>
    internal const ushort JumpIfGreaterOrEqual = 0x35;

    /// <summary>BPF_RET | BPF_K: how many bytes to keep.</summary>
    internal const ushort Return = 0x06;

    public ushort code;
    public byte jt;
    public byte jf;
    public uint k;
}

/// <summary>linux/filter.h</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct sock_fprog
{
    public ushort len;
    public sock_filter* filter;
}
