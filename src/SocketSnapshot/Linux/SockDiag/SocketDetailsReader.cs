using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>Decodes what an inet_diag message holds beyond the row; pure functions over bytes.</summary>
internal static class SocketDetailsReader
{
    /// <summary>Null if nothing is wanted.</summary>
    /// <param name="record">The message.</param>
    /// <param name="attributes">The bytes behind it.</param>
    /// <param name="protocol">What was asked for: each has details of its own.</param>
    /// <param name="kinds">What is wanted.</param>
    internal static SocketDetails? Read(
        in inet_diag_msg record, ReadOnlySpan<byte> attributes, SocketProtocol protocol, SocketDetailKinds kinds)
    {
        if (kinds == SocketDetailKinds.None)
        {
            return null;
        }

        var found = new AttributeTable(attributes);
        var isTcp = protocol == SocketProtocol.Tcp;
        var info = kinds.HasFlag(SocketDetailKinds.Tcp) ? found.Bytes(inet_diag_attribute.INET_DIAG_INFO) : default;
        return new SocketDetails
        {
            Timer = kinds.HasFlag(SocketDetailKinds.Timer) ? Timer(record, protocol) : null,
            Memory = kinds.HasFlag(SocketDetailKinds.Memory) ? MemoryNumbers.All(found.Bytes(inet_diag_attribute.INET_DIAG_SKMEMINFO)) : null,

            // Copied, for they outlive the buffer of the dump.
            Tcp = isTcp && !info.IsEmpty ? new TcpDetails(info.ToArray()) : null,
            Mptcp = protocol == SocketProtocol.Mptcp && !info.IsEmpty ? new MptcpDetails(info.ToArray()) : null,
            Sctp = protocol == SocketProtocol.Sctp && !info.IsEmpty ? Sctp(info, found) : null,
            Congestion = isTcp && kinds.HasFlag(SocketDetailKinds.Congestion) ? TcpCongestionReader.Read(found) : null,
            Tags = Tags(found, kinds),

            // inet_sk_diag_fill() sends these two only to who asks for tcp_info.
            UpperLayer = isTcp && kinds.HasFlag(SocketDetailKinds.Tcp) ? UpperLayerReader.Read(found) : null,
            HasMd5Keys = isTcp && kinds.HasFlag(SocketDetailKinds.Tcp) ? HasMd5Keys(found) : null,
            IsIPv6Only = kinds.HasFlag(SocketDetailKinds.Extended) && found.Value<byte>(inet_diag_attribute.INET_DIAG_SKV6ONLY) is { } only
                ? only != 0 : null,
            Shutdown = kinds.HasFlag(SocketDetailKinds.Extended) && found.Value<byte>(inet_diag_attribute.INET_DIAG_SHUTDOWN) is { } mask
                ? (ShutdownDirections)mask & (ShutdownDirections.Receive | ShutdownDirections.Send) : null,
            Options = kinds.HasFlag(SocketDetailKinds.Extended) ? Options(found.Bytes(inet_diag_attribute.INET_DIAG_SOCKOPT)) : null,
        };
    }

    private static SocketTimer? Timer(in inet_diag_msg record, SocketProtocol protocol) => protocol switch
    {
        SocketProtocol.Tcp or SocketProtocol.Mptcp or SocketProtocol.Dccp => Timer(record),

        // An association's own numbers (enum sctp_event_timeout), of which only that of retransmission is told.
        SocketProtocol.Sctp when record.idiag_timer != 0 => new SocketTimer(SocketTimerKind.Retransmit, record.idiag_expires, record.idiag_retrans),
        SocketProtocol.Sctp => new SocketTimer(SocketTimerKind.Off, null, record.idiag_retrans),
        _ => null,
    };

    private static SocketTimer? Timer(in inet_diag_msg record) => record.idiag_timer switch
    {
        > (byte)SocketTimerKind.DelayedAck => null,
        (byte)SocketTimerKind.Off => new SocketTimer(SocketTimerKind.Off, null, record.idiag_retrans),
        (byte)SocketTimerKind.TimeWait => new SocketTimer(SocketTimerKind.TimeWait, record.idiag_expires, null),
        var kind => new SocketTimer((SocketTimerKind)kind, record.idiag_expires, record.idiag_retrans),
    };

    private static SctpDetails Sctp(ReadOnlySpan<byte> info, in AttributeTable found) =>
        new(info.ToArray(), found.Has(inet_diag_attribute.INET_DIAG_PEERS))
        {
            LocalAddresses = SctpAssociation.Addresses(found.Bytes(inet_diag_attribute.INET_DIAG_LOCALS)),
            PeerAddresses = SctpAssociation.Addresses(found.Bytes(inet_diag_attribute.INET_DIAG_PEERS)),
        };

    private static SocketTags? Tags(in AttributeTable found, SocketDetailKinds kinds) =>
        (kinds & (SocketDetailKinds.Extended | SocketDetailKinds.TypeOfService)) == 0 ? null : new SocketTags
        {
            Mark = found.Value<uint>(inet_diag_attribute.INET_DIAG_MARK),
            CgroupId = found.Value<ulong>(inet_diag_attribute.INET_DIAG_CGROUP_ID),
            ClassId = found.Value<uint>(inet_diag_attribute.INET_DIAG_CLASS_ID),
            TypeOfService = found.Value<byte>(inet_diag_attribute.INET_DIAG_TOS),
            TrafficClass = found.Value<byte>(inet_diag_attribute.INET_DIAG_TCLASS),
        };

    /// <summary>The attribute is sent only where there are keys, and only to whom the mark is sent too.</summary>
    private static bool? HasMd5Keys(in AttributeTable found) =>
        found.Has(inet_diag_attribute.INET_DIAG_MD5SIG) ? true : found.Has(inet_diag_attribute.INET_DIAG_MARK) ? false : null;

    /// <summary>Eleven bit fields of C in two bytes: struct inet_diag_sockopt.</summary>
    private static InternetSocketOptions? Options(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < sizeof(ushort))
        {
            return null;
        }

        var fields = new KernelBytes(bytes[..sizeof(ushort)].ToArray());
        var options = InternetSocketOptions.None;
        for (var bit = 0; bit < 11; bit++)
        {
            options |= fields.Bits(bit / 8, bit % 8, 1) == 1 ? (InternetSocketOptions)(1 << bit) : InternetSocketOptions.None;
        }

        return options;
    }
}
