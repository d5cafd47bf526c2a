using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using DotNetSockets.Tests.Namespaces.Interop;

namespace DotNetSockets.Tests.Namespaces;

/// <summary>What <see cref="Socket"/> has no word for.</summary>
internal static class LinuxSocket
{
    /// <summary>A socket of a protocol that <see cref="ProtocolType"/> does not list.</summary>
    internal static Socket Open(OpenSockets sockets, AddressFamily family, int type, int protocol)
    {
        var domain = family == AddressFamily.InterNetwork ? LibC.AF_INET : LibC.AF_INET6;
        var descriptor = LibC.socket(domain, type | LibC.SOCK_CLOEXEC, protocol);
        Assert.That(descriptor, Is.Not.Negative, $"socket({domain}, {type}, {protocol}): {Marshal.GetLastPInvokeErrorMessage()}");
        return sockets.Keep(new Socket(new SafeSocketHandle(descriptor, ownsHandle: true)));
    }

    internal static void SetOption(Socket socket, int level, int option, int value) =>
        socket.SetRawSocketOption(level, option, BitConverter.GetBytes(value));

    internal static void BindToDevice(Socket socket, string device) =>
        socket.SetRawSocketOption(LibC.SOL_SOCKET, LibC.SO_BINDTODEVICE, Encoding.ASCII.GetBytes(device));

    internal static long IndexOf(string device)
    {
        var index = LibC.if_nametoindex(device);
        Assert.That(index, Is.Not.Zero, $"no interface {device}: {Marshal.GetLastPInvokeErrorMessage()}");
        return index;
    }
}
