using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>
/// An SCTP socket is listed as an endpoint, whose states are those of TCP, and then by its associations (RFC 9260), which have numbers
/// of their own (linux/sctp.h, enum sctp_sstat_state) and the addresses of a peer.
/// </summary>
internal static class SctpAssociation
{
    /// <summary>sizeof(struct sockaddr_storage), and where sin_addr and sin6_addr begin.</summary>
    private const int StorageSize = 128;

    private const int InternetAddressAt = 4;
    private const int InternetAddress6At = 8;

    /// <param name="payload">An inet_diag message, of at least a record's length.</param>
    internal static bool Is(ReadOnlySpan<byte> payload)
    {
        var attributes = new NetlinkAttributes(payload[inet_diag_msg.Size..]);
        while (attributes.MoveNext())
        {
            if (attributes.Type == inet_diag_attribute.INET_DIAG_PEERS)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The addresses in an array of sockaddr_storage; null where there is none. An IPv6 socket may have some of IPv4.</summary>
    internal static IReadOnlyList<HostAddress>? Addresses(ReadOnlySpan<byte> array)
    {
        var addresses = new List<HostAddress>();
        for (; array.Length >= StorageSize; array = array[StorageSize..])
        {
            switch (MemoryMarshal.Read<ushort>(array))
            {
                case LibC.AF_INET:
                    addresses.Add(HostAddress.FromBytes(array.Slice(InternetAddressAt, 4)));
                    break;
                case LibC.AF_INET6:
                    addresses.Add(HostAddress.FromBytes(array.Slice(InternetAddress6At, 16)));
                    break;
                default:
                    break;
            }
        }

        return addresses.Count == 0 ? null : addresses;
    }
}
