using SocketSnapshot;

namespace DotNetSockets.Tests.Oracles;

/// <summary>What the library knows of a socket beyond the default columns.</summary>
[Category(Categories.Oracle)]
internal sealed class SsDetailTests : ZooTests
{
    private static readonly SocketTableOptions TcpAndUdp = new()
    {
        Protocols = SocketProtocols.Tcp | SocketProtocols.Udp,
        States = SocketStates.All & ~SocketStates.Close,
    };

    [Test]
    public void Inode_and_cookie_equal_ss()
    {
        var theirs = Ss.Details(Network).Where(details => details.Row.State is not (null or "CLOSE")).ToList();
        var ours = Network.Run(() => SocketTable.Capture(TcpAndUdp)).Sockets
            .Select(socket => new SsDetails(LibraryRows.Of(socket), socket.Inode, socket.Cookie))
            .ToList();
        Assert.That(theirs, Has.Some.Matches<SsDetails>(details => details!.Inode is null));
        Assert.That(ours, Is.EquivalentTo(theirs));
    }

    [Test]
    public void Only_a_socket_without_a_descriptor_has_no_user()
    {
        var sockets = Network.Run(() => SocketTable.Capture(TcpAndUdp)).Sockets;
        Assert.That(sockets, Has.All.Matches<SocketInfo>(socket => socket.UserId is null == socket.Inode is null));
    }
}
