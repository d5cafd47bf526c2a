using System.Buffers.Binary;
using System.Net.Sockets;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.Proc;

/// <summary>
/// Decodes one line of /proc/net/{tcp,udp,udplite,raw,icmp} and their IPv6 twins (Documentation/networking/proc_net_tcp.rst):
/// <c>sl local:port remote:port st tx:rx tr:when retrnsmt uid timeout inode ref ...</c>; a pure function over bytes.
/// </summary>
/// <param name="protocol">What the file holds.</param>
/// <param name="family">Its family.</param>
/// <param name="bigEndian">
/// The byte order of the machine the text is from: an address is printed as 32-bit numbers of the machine that hold network-order
/// bytes, so 127.0.0.1 is 0100007F on a little-endian one and 7F000001 on the other. Ports are not affected.
/// </param>
/// <param name="details">What is wanted beyond the rows.</param>
internal sealed class ProcNetParser(
    SocketProtocol protocol, AddressFamily family, bool bigEndian, SocketDetailKinds details = SocketDetailKinds.None)
{
    private readonly int _addressDigits = family == AddressFamily.InterNetwork ? 8 : 32;

    /// <summary>False for anything that is not a whole record, the heading line among it.</summary>
    internal bool TryParse(ReadOnlySpan<byte> line, out SocketInfo socket)
    {
        var fields = new ProcFields(line);
        socket = default;
        if (!fields.MoveNext() || fields.Current[^1] != (byte)':'
            || !TryEndpoint(ref fields, out var local, out var localPort)
            || !TryEndpoint(ref fields, out var foreign, out var foreignPort)
            || !fields.MoveNext() || !ProcNumber.TryHex(fields.Current, 2, out var stateNumber)
            || !TryQueues(ref fields, out var sendQueue, out var receiveQueue)
            || !fields.MoveNext() || !Keep(fields.Current, out var timer)
            || !fields.MoveNext() || !Keep(fields.Current, out var retransmits)
            || !fields.MoveNext() || !ProcNumber.TryDecimal(fields.Current, out var userId)
            || !fields.MoveNext() || !Keep(fields.Current, out var probes)
            || !fields.MoveNext() || !ProcNumber.TryDecimal(fields.Current, out var inode)

            // Without the field behind it the text may have been cut within the inode, and the digits left are another one.
            || !fields.MoveNext())
        {
            return false;
        }

        var state = KernelState.From(stateNumber, protocol);
        socket = new SocketInfo
        {
            Protocol = protocol,
            Family = family,
            LocalAddress = local,
            LocalPort = localPort,
            ForeignAddress = foreign,
            ForeignPort = foreignPort,
            State = state,
            ReceiveQueue = receiveQueue,

            // get_tcp4_sock() prints the accept queue's length of a listener, and of its limit nothing: the 0 there is not one.
            SendQueue = state == SocketState.Listen ? null : sendQueue,

            // Without an inode the uid is the listener's, or 0; nobody's in either case.
            UserId = inode == 0 ? null : userId,
            Inode = inode == 0 ? null : inode,
            Details = Details(timer, retransmits, probes, ref fields),
        };
        return true;
    }

    private SocketDetails? Details(ReadOnlySpan<byte> timer, ReadOnlySpan<byte> retransmits, ReadOnlySpan<byte> probes, ref ProcFields rest) =>
        details == SocketDetailKinds.None ? null : new SocketDetails
        {
            Timer = protocol == SocketProtocol.Tcp && details.HasFlag(SocketDetailKinds.Timer)
                ? ProcNetDetails.Timer(timer, retransmits, probes) : null,
            Memory = protocol != SocketProtocol.Tcp && details.HasFlag(SocketDetailKinds.Memory) ? ProcNetDetails.Memory(ref rest) : null,
        };

    private static bool Keep(ReadOnlySpan<byte> field, out ReadOnlySpan<byte> kept)
    {
        kept = field;
        return true;
    }

    private bool TryEndpoint(ref ProcFields fields, out HostAddress address, out ushort? port)
    {
        address = default;
        port = null;
        if (!fields.MoveNext() || fields.Current.Length <= _addressDigits || fields.Current[_addressDigits] != (byte)':'
            || !ProcNumber.TryHex(fields.Current[(_addressDigits + 1)..], 4, out var number) || number > ushort.MaxValue)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[16];
        var words = _addressDigits / 8;
        for (var i = 0; i < words; i++)
        {
            if (!ProcNumber.TryHex(fields.Current.Slice(8 * i, 8), 8, out var word))
            {
                return false;
            }

            BinaryPrimitives.WriteUInt32BigEndian(bytes[(4 * i)..], bigEndian ? word : BinaryPrimitives.ReverseEndianness(word));
        }

        address = HostAddress.FromBytes(bytes[..(4 * words)]);
        port = number == 0 ? null : (ushort)number;
        return true;
    }

    private static bool TryQueues(ref ProcFields fields, out uint send, out uint receive)
    {
        send = receive = 0;
        return fields.MoveNext() && fields.Current.Length > 8 && fields.Current[8] == (byte)':'
            && ProcNumber.TryHex(fields.Current[..8], 8, out send) && ProcNumber.TryHex(fields.Current[9..], 8, out receive);
    }
}
