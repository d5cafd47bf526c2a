using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text;

namespace DotNetSockets.Interop;

/// <summary>The name of an address as netstat has it: from /etc/hosts, DNS and whatever else nsswitch.conf(5) names.</summary>
[SupportedOSPlatform("linux")]
internal static class ReverseName
{
    private const int NI_MAXHOST = 1025;
    private const int NI_NAMEREQD = 8;

    private const int EAI_NONAME = -2;

    private const ushort AF_INET = 2;
    private const ushort AF_INET6 = 10;

    private const uint SizeOfIPv4 = 16;
    private const int SizeOfIPv6 = 28;

    /// <summary>Null where there is none.</summary>
    /// <exception cref="SocketException">Nobody could be asked.</exception>
    internal static string? Of(IPAddress address)
    {
        Span<byte> name = stackalloc byte[NI_MAXHOST];
        Span<byte> socket = stackalloc byte[SizeOfIPv6];
        socket.Clear();
        var isIPv4 = address.AddressFamily == AddressFamily.InterNetwork;

        // struct sockaddr_in and sockaddr_in6: family, port, address; family, port, flow, address, scope.
        BitConverter.TryWriteBytes(socket, isIPv4 ? AF_INET : AF_INET6);
        address.TryWriteBytes(socket[(isIPv4 ? 4 : 8)..], out _);
        var answer = LibC.getnameinfo(socket, isIPv4 ? SizeOfIPv4 : (uint)SizeOfIPv6, name, NI_MAXHOST, 0, 0, NI_NAMEREQD);
        return answer switch
        {
            0 => Encoding.UTF8.GetString(name[..name.IndexOf((byte)0)]),
            EAI_NONAME => null,
            _ => throw new SocketException((int)SocketError.TryAgain),
        };
    }
}
