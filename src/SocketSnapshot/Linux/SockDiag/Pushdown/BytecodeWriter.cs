using System.Net.Sockets;
using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.SockDiag.Pushdown;

/// <summary>
/// Writes a filter as the kernel's program (net/ipv4/inet_diag.c, inet_diag_bc_run()), from its end to its beginning, because jumps go
/// forward only and so every target is there when it is jumped to. A place in the program is told by its distance from the end.
/// </summary>
internal sealed class BytecodeWriter
{
    /// <summary>The end: the socket is wanted.</summary>
    private const int Accept = 0;

    /// <summary>One instruction beyond the end, which the kernel takes for "not wanted".</summary>
    private const int Reject = -inet_diag_bc_op.Size;

    /// <summary>An attribute's length and a jump's are of 16 bits.</summary>
    private const int MaxLength = ushort.MaxValue - (2 * nlattr.Size);

    private readonly Stack<byte[]> _instructions = [];
    private int _length;

    private BytecodeWriter()
    {
    }

    /// <summary>Null where the program would be longer than the kernel takes.</summary>
    internal static byte[]? Write(SocketFilter filter)
    {
        var writer = new BytecodeWriter();
        writer.Write(filter, Accept, Reject);
        return writer._length <= MaxLength ? writer.Join() : null;
    }

    private byte[] Join()
    {
        var code = new byte[_length];
        var at = 0;
        foreach (var instruction in _instructions)
        {
            instruction.CopyTo(code, at);
            at += instruction.Length;
        }

        return code;
    }

    private void Write(SocketFilter filter, int yes, int no)
    {
        // Jumps beyond 16 bits would wrap, so there is nothing to gain from here on.
        if (_length > MaxLength)
        {
            return;
        }

        switch (filter)
        {
            case NotFilter not:
                Write(not.Test, no, yes);
                break;
            case AllFilter all:
                WriteInTurn(PortsFirst(all.Parts), isLast => (isLast ? yes : _length, no));
                break;
            case AnyFilter any:
                WriteInTurn(any.Parts, isLast => (yes, isLast ? no : _length));
                break;
            case PortFilter port:
                Write(port, yes, no);
                break;
            case AddressFilter address:
                Write(HostCode(address.Side), Host(address.Address, address.PrefixLength), yes, no);
                break;
            case InterfaceFilter device:
                Write(InetDiagBytecode.INET_DIAG_BC_DEV_COND, BitConverter.GetBytes(NetworkInterfaces.IndexOf(device.Name)), yes, no);
                break;
            case MarkFilter mark:
                var condition = new inet_diag_markcond { mark = mark.Mark, mask = mark.Mask };
                Write(InetDiagBytecode.INET_DIAG_BC_MARK_COND, MemoryMarshal.AsBytes(new ReadOnlySpan<inet_diag_markcond>(in condition)), yes, no);
                break;
            case CgroupFilter cgroup:
                Write(InetDiagBytecode.INET_DIAG_BC_CGROUP_COND, BitConverter.GetBytes(cgroup.Id), yes, no);
                break;
            case PortChoiceFilter:
                Write(InetDiagBytecode.INET_DIAG_BC_AUTO, [], yes, no);
                break;
            default:
                throw new ArgumentException($"No instruction tests '{filter}'.", nameof(filter));
        }
    }

    /// <summary>Most sockets have another port, so the kernel runs the tests behind that of the port for few.</summary>
    private static List<SocketFilter> PortsFirst(List<SocketFilter> parts) =>
        [.. parts.FindAll(part => part is PortFilter), .. parts.FindAll(part => part is not PortFilter)];

    /// <summary>The last comes first: it lies before what is there already.</summary>
    private void WriteInTurn(List<SocketFilter> parts, Func<bool, (int Yes, int No)> targets)
    {
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            var (yes, no) = targets(i == parts.Count - 1);
            Write(parts[i], yes, no);
        }
    }

    /// <summary>A single port is a host condition without an address: S_EQ came with Linux 4.16, this every kernel knows.</summary>
    private void Write(PortFilter port, int yes, int no)
    {
        var (least, most) = port.Side == SocketSide.Local
            ? (InetDiagBytecode.INET_DIAG_BC_S_GE, InetDiagBytecode.INET_DIAG_BC_S_LE)
            : (InetDiagBytecode.INET_DIAG_BC_D_GE, InetDiagBytecode.INET_DIAG_BC_D_LE);
        if (port.First == port.Last)
        {
            Write(HostCode(port.Side), Condition(new() { port = (ushort)port.First }), yes, no);
        }
        else if (port.First == 0)
        {
            Write(most, Operand((ushort)port.Last), yes, no);
        }
        else if (port.Last == ushort.MaxValue)
        {
            Write(least, Operand((ushort)port.First), yes, no);
        }
        else
        {
            // The upper end is tested first: of a host with many sockets most have ports that the kernel chose, which are high.
            Write(least, Operand((ushort)port.First), yes, no);
            Write(most, Operand((ushort)port.Last), _length, no);
        }
    }

    private void Write(byte code, ReadOnlySpan<byte> operand, int yes, int no)
    {
        // An instruction whose condition holds falls through to the next; what is to go elsewhere goes by a jump.
        if (yes != _length)
        {
            Push(InetDiagBytecode.INET_DIAG_BC_JMP, [], yes);
        }

        Push(code, operand, no);
    }

    private void Push(byte code, ReadOnlySpan<byte> operand, int no)
    {
        var size = inet_diag_bc_op.Size + operand.Length;
        _length += size;
        var instruction = new byte[size];
        MemoryMarshal.Write(instruction, new inet_diag_bc_op { code = code, yes = (byte)size, no = (ushort)(_length - no) });
        operand.CopyTo(instruction.AsSpan(inet_diag_bc_op.Size));
        _instructions.Push(instruction);
    }

    private static byte HostCode(SocketSide side) =>
        side == SocketSide.Local ? InetDiagBytecode.INET_DIAG_BC_S_COND : InetDiagBytecode.INET_DIAG_BC_D_COND;

    /// <summary>The number is in the place of an instruction's "no".</summary>
    private static byte[] Operand(ushort port)
    {
        var operand = new byte[inet_diag_bc_op.Size];
        MemoryMarshal.Write(operand, new inet_diag_bc_op { no = port });
        return operand;
    }

    private static byte[] Host(HostAddress address, int prefixLength)
    {
        Span<byte> bytes = stackalloc byte[16];
        var length = address.WriteBytes(bytes);
        return
        [
            .. Condition(new()
            {
                family = address.Family == AddressFamily.InterNetworkV6 ? (byte)LibC.AF_INET6 : (byte)LibC.AF_INET,
                prefix_len = (byte)prefixLength,
                port = inet_diag_hostcond.AnyPort,
            }),
            .. bytes[..length],
        ];
    }

    private static byte[] Condition(inet_diag_hostcond condition) =>
        MemoryMarshal.AsBytes(new ReadOnlySpan<inet_diag_hostcond>(in condition)).ToArray();
}
