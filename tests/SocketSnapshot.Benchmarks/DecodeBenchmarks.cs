using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Linux.SockDiag;

namespace SocketSnapshot.Benchmarks;

/// <summary>What one socket costs after the kernel has answered.</summary>
[MemoryDiagnoser]
public class DecodeBenchmarks
{
    private readonly byte[] _payload = new byte[Marshal.SizeOf<inet_diag_msg>()];
    private readonly InterfaceNames _interfaces = new();

    [Params(LibC.AF_INET, LibC.AF_INET6)]
    public int Family { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        var record = new inet_diag_msg { idiag_family = (byte)Family, idiag_state = 1, idiag_inode = 12345 };
        MemoryMarshal.Write(_payload, record);
    }

    [Benchmark]
    public SocketInfo Decode()
    {
        SockDiagReader.TryRead(_payload, SocketProtocol.Tcp, _interfaces, SocketDetailKinds.None, out var socket);
        return socket;
    }
}
