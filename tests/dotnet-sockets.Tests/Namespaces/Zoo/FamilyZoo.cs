using DotNetSockets.Tests.Namespaces.Interop;

namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>A network namespace with UNIX, packet, netlink and MPTCP sockets of every type and state.</summary>
internal sealed class FamilyZoo : IDisposable
{
    internal const uint PortId = 99999;

    private const int Arp = 0x0806;
    private const int IPv6 = 0x86dd;
    private const int Lldp = 0x88cc;
    private const int Any = 0x0003;

    private readonly PlainSockets _sockets = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zoo");

    private FamilyZoo(NetworkNamespace network) => Network = network;

    internal NetworkNamespace Network { get; }

    internal static bool HasMptcp => PlainSockets.Exist(LibC.AF_INET, LibC.SOCK_STREAM, LibC.IPPROTO_MPTCP);

    internal static void NeedMptcp() => Need.Kernel(HasMptcp, "MPTCP", "run the tests on a kernel built with CONFIG_MPTCP");

    internal static FamilyZoo Open()
    {
        var zoo = new FamilyZoo(NetworkNamespace.Create());
        try
        {
            zoo.Network.Run(zoo.Fill);
            return zoo;
        }
        catch
        {
            zoo.Dispose();
            throw;
        }
    }

    /// <summary>Names that break other programs' lines; nothing takes them away again.</summary>
    internal void AddHostileNames() => Network.Run(() =>
    {
        _sockets.Listening(LibC.AF_UNIX, LibC.SOCK_STREAM, 0, sockaddr.Unix("\0a\0b\n\u00ff\u001b[31m"), 3);
        _sockets.Bound(LibC.AF_UNIX, LibC.SOCK_DGRAM, 0, sockaddr.Unix(PathOf("a b\nc\n")));
        _sockets.Bound(LibC.AF_UNIX, LibC.SOCK_DGRAM, 0, sockaddr.Unix("\0=1+1"));
    });

    internal string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose()
    {
        _sockets.Dispose();
        Network.Dispose();
        _folder.Delete(recursive: true);
    }

    private void Fill()
    {
        FillConnections(LibC.SOCK_STREAM, "stream");
        FillConnections(LibC.SOCK_SEQPACKET, "seqpacket");
        FillDatagrams();
        FillPacketSockets();
        FillNetlinkSockets();
        if (HasMptcp)
        {
            FillMultipath();
        }
    }

    private void FillConnections(int type, string name)
    {
        var address = sockaddr.Unix(PathOf(name));
        var listener = _sockets.Listening(LibC.AF_UNIX, type, 0, address, 5);
        PlainSockets.Write(_sockets.Connect(_sockets.Open(LibC.AF_UNIX, type), address), 5);
        _sockets.Accept(listener);
        _sockets.Connect(_sockets.Bound(LibC.AF_UNIX, type, 0, sockaddr.Unix(PathOf(name + "-client"))), address);
        _sockets.Connect(_sockets.Open(LibC.AF_UNIX, type), address);
        _sockets.Listening(LibC.AF_UNIX, type, 0, sockaddr.Unix($"\0{name}"), 3);
        _sockets.Bound(LibC.AF_UNIX, type, 0, sockaddr.Unix($"\0{name}-bound"));
        _sockets.Open(LibC.AF_UNIX, type);
        _sockets.Pair(type);
        _sockets.Close(_sockets.Pair(type).Second);
    }

    private void FillDatagrams()
    {
        var address = sockaddr.Unix(PathOf("dgram"));
        _sockets.Bound(LibC.AF_UNIX, LibC.SOCK_DGRAM, 0, address);
        PlainSockets.Write(_sockets.Connect(_sockets.Open(LibC.AF_UNIX, LibC.SOCK_DGRAM), address), 10);
        _sockets.Bound(LibC.AF_UNIX, LibC.SOCK_DGRAM, 0, sockaddr.Unix(PathOf("gone")));
        File.Delete(PathOf("gone"));
        _sockets.Bound(LibC.AF_UNIX, LibC.SOCK_DGRAM, 0, sockaddr.Unix(PathOf("x").PadRight(108, 'x')));
        _sockets.Bound(LibC.AF_UNIX, LibC.SOCK_DGRAM, 0, sockaddr.Unix(""));
        _sockets.Bound(LibC.AF_UNIX, LibC.SOCK_DGRAM, 0, sockaddr.Unix(PathOf("with a space")));
        _sockets.Open(LibC.AF_UNIX, LibC.SOCK_DGRAM);
        _sockets.Pair(LibC.SOCK_DGRAM);
    }

    private void FillPacketSockets()
    {
        var lo = LinuxSocket.IndexOf("lo");
        _sockets.Open(LibC.AF_PACKET, LibC.SOCK_RAW);
        _sockets.Bound(LibC.AF_PACKET, LibC.SOCK_RAW, 0, sockaddr.Packet(Any, 0));
        _sockets.Bound(LibC.AF_PACKET, LibC.SOCK_DGRAM, 0, sockaddr.Packet(Arp, 0));
        _sockets.Bound(LibC.AF_PACKET, LibC.SOCK_RAW, 0, sockaddr.Packet(Lldp, lo));
        _sockets.Bound(LibC.AF_PACKET, LibC.SOCK_DGRAM, 0, sockaddr.Packet(IPv6, lo));
        _sockets.Bound(LibC.AF_PACKET, LibC.SOCK_DGRAM, 0, sockaddr.Packet(0x1234, lo));
    }

    private void FillNetlinkSockets()
    {
        const int Route = 0;
        const int Generic = 16;
        _sockets.Open(LibC.AF_NETLINK, LibC.SOCK_RAW, Route);
        _sockets.Bound(LibC.AF_NETLINK, LibC.SOCK_RAW, Route, sockaddr.Netlink(PortId, 0));
        _sockets.Bound(LibC.AF_NETLINK, LibC.SOCK_DGRAM, Generic, sockaddr.Netlink(PortId + 1, 0));
        _sockets.Bound(LibC.AF_NETLINK, LibC.SOCK_RAW, Route, sockaddr.Netlink(0xf000_0000, 0x11));
        _sockets.Connect(_sockets.Bound(LibC.AF_NETLINK, LibC.SOCK_RAW, Route, sockaddr.Netlink(PortId + 2, 0)), sockaddr.Netlink(0, 1));
        _sockets.Connect(_sockets.Bound(LibC.AF_NETLINK, LibC.SOCK_RAW, 2, sockaddr.Netlink(PortId + 3, 0)), sockaddr.Netlink(PortId, 0));
    }

    private void FillMultipath()
    {
        var address = sockaddr.Loopback(7777);
        var listener = _sockets.Listening(LibC.AF_INET, LibC.SOCK_STREAM, LibC.IPPROTO_MPTCP, address, 4);
        PlainSockets.Write(_sockets.Connect(_sockets.Open(LibC.AF_INET, LibC.SOCK_STREAM, LibC.IPPROTO_MPTCP), address), 2);
        _sockets.Accept(listener);
        _sockets.Connect(_sockets.Open(LibC.AF_INET, LibC.SOCK_STREAM, LibC.IPPROTO_MPTCP), address);
    }
}
