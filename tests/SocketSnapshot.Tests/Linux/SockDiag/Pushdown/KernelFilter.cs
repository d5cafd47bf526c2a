using System.Buffers.Binary;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Tests.Linux.SockDiag.Pushdown;

/// <summary>What the kernel does with a filter program: net/ipv4/inet_diag.c's inet_diag_bc_audit() and inet_diag_bc_run().</summary>
internal static class KernelFilter
{
    private const int OpSize = 4;

    /// <summary>Whether the kernel would take it; if not it answers EINVAL.</summary>
    internal static bool Audit(ReadOnlySpan<byte> program)
    {
        if (program.Length is < OpSize or > ushort.MaxValue - OpSize)
        {
            return false;
        }

        var left = program.Length;
        while (left > 0)
        {
            var at = program[^left..];
            if (at.Length < OpSize || LeastLength(at) is not { } least)
            {
                return false;
            }

            var op = MemoryMarshal.Read<inet_diag_bc_op>(at);
            if (op.code != InetDiagBytecode.INET_DIAG_BC_NOP
                && (op.no < least || op.no > left + 4 || (op.no & 3) != 0 || (op.no < left && !IsInstruction(program, left - op.no))))
            {
                return false;
            }

            if (op.yes < least || op.yes > left + 4 || (op.yes & 3) != 0)
            {
                return false;
            }

            left -= op.yes;
        }

        return left == 0;
    }

    /// <summary>Whether it lets the socket through.</summary>
    internal static bool Run(ReadOnlySpan<byte> program, in SocketInfo socket, bool isBound, uint ifindex)
    {
        var left = program.Length;
        while (left > 0)
        {
            var op = MemoryMarshal.Read<inet_diag_bc_op>(program[^left..]);
            left -= Holds(op.code, program[^left..][OpSize..], socket, isBound, ifindex) ? op.yes : op.no;
        }

        return left == 0;
    }

    private static bool Holds(byte code, ReadOnlySpan<byte> operand, in SocketInfo socket, bool isBound, uint ifindex) => code switch
    {
        InetDiagBytecode.INET_DIAG_BC_NOP => true,
        InetDiagBytecode.INET_DIAG_BC_JMP => false,
        InetDiagBytecode.INET_DIAG_BC_S_GE => (socket.LocalPort ?? 0) >= Number(operand),
        InetDiagBytecode.INET_DIAG_BC_S_LE => (socket.LocalPort ?? 0) <= Number(operand),
        InetDiagBytecode.INET_DIAG_BC_D_GE => (socket.ForeignPort ?? 0) >= Number(operand),
        InetDiagBytecode.INET_DIAG_BC_D_LE => (socket.ForeignPort ?? 0) <= Number(operand),
        InetDiagBytecode.INET_DIAG_BC_AUTO => !isBound,
        InetDiagBytecode.INET_DIAG_BC_S_COND => IsHost(operand, socket.LocalAddress, socket.LocalPort),
        InetDiagBytecode.INET_DIAG_BC_D_COND => IsHost(operand, socket.ForeignAddress, socket.ForeignPort),
        InetDiagBytecode.INET_DIAG_BC_DEV_COND => MemoryMarshal.Read<uint>(operand) == ifindex,
        InetDiagBytecode.INET_DIAG_BC_MARK_COND => MemoryMarshal.Read<inet_diag_markcond>(operand) is var condition
            && ((socket.Facts?.Mark ?? 0) & condition.mask) == condition.mark,
        InetDiagBytecode.INET_DIAG_BC_CGROUP_COND => (socket.Facts?.CgroupId ?? 0) == MemoryMarshal.Read<ulong>(operand),
        _ => throw new InvalidOperationException($"The kernel knows no instruction {code}."),
    };

    private static ushort Number(ReadOnlySpan<byte> operand) => MemoryMarshal.Read<inet_diag_bc_op>(operand).no;

    private static bool IsHost(ReadOnlySpan<byte> operand, HostAddress address, uint? port)
    {
        var condition = MemoryMarshal.Read<inet_diag_hostcond>(operand);
        var wanted = operand[8..];
        var bytes = address.ToIPAddress().GetAddressBytes();
        if (condition.port != -1 && condition.port != (port ?? 0))
        {
            return false;
        }

        if (condition.family == 0)
        {
            return condition.prefix_len == 0;
        }

        var family = address.Family == AddressFamily.InterNetwork ? LibC.AF_INET : LibC.AF_INET6;
        return condition.family == family ? HasBits(bytes, wanted, condition.prefix_len)
            : family == LibC.AF_INET6 && BinaryPrimitives.ReadUInt64BigEndian(bytes) == 0 && BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(8)) == 0xffff
                && HasBits(bytes.AsSpan(12), wanted, condition.prefix_len);
    }

    private static bool HasBits(ReadOnlySpan<byte> address, ReadOnlySpan<byte> wanted, int bits)
    {
        for (var bit = 0; bit < bits; bit++)
        {
            if (((address[bit / 8] ^ wanted[bit / 8]) & (0x80 >> (bit % 8))) != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The least length of the instruction with its operand; null where it is none, or cut.</summary>
    private static int? LeastLength(ReadOnlySpan<byte> at)
    {
        switch (at[0])
        {
            case InetDiagBytecode.INET_DIAG_BC_S_COND or InetDiagBytecode.INET_DIAG_BC_D_COND:
                if (at.Length < OpSize + 8)
                {
                    return null;
                }

                var bytes = at[OpSize] switch { 0 => 0, LibC.AF_INET => 4, LibC.AF_INET6 => 16, _ => 1000 };
                return at.Length >= OpSize + 8 + bytes && at[OpSize + 1] <= 8 * bytes ? OpSize + 8 + bytes : null;
            case InetDiagBytecode.INET_DIAG_BC_DEV_COND or InetDiagBytecode.INET_DIAG_BC_S_GE or InetDiagBytecode.INET_DIAG_BC_S_LE
                or InetDiagBytecode.INET_DIAG_BC_D_GE or InetDiagBytecode.INET_DIAG_BC_D_LE:
                return at.Length >= 8 ? 8 : null;
            case InetDiagBytecode.INET_DIAG_BC_MARK_COND or InetDiagBytecode.INET_DIAG_BC_CGROUP_COND:
                return at.Length >= 12 ? 12 : null;
            case InetDiagBytecode.INET_DIAG_BC_AUTO or InetDiagBytecode.INET_DIAG_BC_JMP or InetDiagBytecode.INET_DIAG_BC_NOP:
                return OpSize;
            default:
                return null;
        }
    }

    /// <summary>valid_cc(): whether an instruction begins there.</summary>
    private static bool IsInstruction(ReadOnlySpan<byte> program, int target)
    {
        var left = program.Length;
        while (left >= 0)
        {
            if (target >= left)
            {
                return target == left;
            }

            var yes = program[^left..][1];
            if (yes < 4 || (yes & 3) != 0)
            {
                return false;
            }

            left -= yes;
        }

        return false;
    }
}
