using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.RtNetlink;

/// <summary>Decodes the payload of one RTM_NEWADDR message; a pure function over bytes.</summary>
internal static class AddressReader
{
    /// <summary>Adds the interface's number and the address. False if the payload is shorter than an address.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> payload, ICollection<(int Index, InterfaceAddress Address)> addresses)
    {
        if (!MemoryMarshal.TryRead<ifaddrmsg>(payload, out var header))
        {
            return false;
        }

        // On a point-to-point link IFA_ADDRESS is the peer's, and IFA_LOCAL the own one.
        HostAddress? local = null;
        HostAddress? other = null;
        for (var attributes = new NetlinkAttributes(payload[ifaddrmsg.Size..]); attributes.MoveNext();)
        {
            local = attributes.Type == IfLink.IFA_LOCAL ? attributes.Address : local;
            other = attributes.Type == IfLink.IFA_ADDRESS ? attributes.Address : other;
        }

        if ((local ?? other) is { } address)
        {
            addresses.Add(((int)header.ifa_index, new InterfaceAddress(address, header.ifa_prefixlen)));
        }

        return true;
    }
}
