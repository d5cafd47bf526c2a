using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Tests.Linux.SockDiag;

/// <summary>A dump that has come in, whatever its bytes are.</summary>
internal static class CompleteDump
{
    internal static NetlinkDump Of(params byte[][] datagrams)
    {
        var dump = new NetlinkDump();
        foreach (var datagram in datagrams)
        {
            dump.Add(datagram);
        }

        dump.Complete(0, null);
        return dump;
    }
}
