using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>Decodes INET_DIAG_ULP_INFO, whose parts are attributes again; pure functions over bytes.</summary>
internal static class UpperLayerReader
{
    /// <summary>Null where nothing runs on top of the socket.</summary>
    internal static SocketUpperLayer? Read(in AttributeTable found)
    {
        if (!found.Has(inet_diag_attribute.INET_DIAG_ULP_INFO))
        {
            return null;
        }

        var layer = found.Nested(inet_diag_attribute.INET_DIAG_ULP_INFO);
        return new SocketUpperLayer(TcpCongestionReader.Name(layer.Bytes(inet_diag_attribute.INET_ULP_INFO_NAME)))
        {
            Tls = layer.Has(inet_diag_attribute.INET_ULP_INFO_TLS) ? Tls(layer.Nested(inet_diag_attribute.INET_ULP_INFO_TLS)) : null,
            Mptcp = layer.Has(inet_diag_attribute.INET_ULP_INFO_MPTCP) ? Mptcp(layer.Nested(inet_diag_attribute.INET_ULP_INFO_MPTCP)) : null,
        };
    }

    private static TlsDetails Tls(in AttributeTable found) => new()
    {
        Version = found.Value<ushort>(inet_diag_attribute.TLS_INFO_VERSION),
        Cipher = found.Value<ushort>(inet_diag_attribute.TLS_INFO_CIPHER),
        SendMode = found.Value<ushort>(inet_diag_attribute.TLS_INFO_TXCONF),
        ReceiveMode = found.Value<ushort>(inet_diag_attribute.TLS_INFO_RXCONF),
    };

    private static MptcpSubflow Mptcp(in AttributeTable found) => new()
    {
        Flags = found.Value<uint>(inet_diag_attribute.MPTCP_SUBFLOW_ATTR_FLAGS),
        RemoteToken = found.Value<uint>(inet_diag_attribute.MPTCP_SUBFLOW_ATTR_TOKEN_REM),
        LocalToken = found.Value<uint>(inet_diag_attribute.MPTCP_SUBFLOW_ATTR_TOKEN_LOC),
        RemoteId = found.Value<byte>(inet_diag_attribute.MPTCP_SUBFLOW_ATTR_ID_REM),
        LocalId = found.Value<byte>(inet_diag_attribute.MPTCP_SUBFLOW_ATTR_ID_LOC),
        MappingSequence = found.Value<ulong>(inet_diag_attribute.MPTCP_SUBFLOW_ATTR_MAP_SEQ),
        SubflowSequence = found.Value<uint>(inet_diag_attribute.MPTCP_SUBFLOW_ATTR_MAP_SFSEQ),
        SequenceOffset = found.Value<uint>(inet_diag_attribute.MPTCP_SUBFLOW_ATTR_SSN_OFFSET),
        RelativeWriteSequence = found.Value<uint>(inet_diag_attribute.MPTCP_SUBFLOW_ATTR_RELWRITE_SEQ),
        MappingLength = found.Value<ushort>(inet_diag_attribute.MPTCP_SUBFLOW_ATTR_MAP_DATALEN),
    };
}
