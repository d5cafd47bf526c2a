using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Tests.Linux.Interop;

[TestFixture]
[Platform("Linux")]
internal sealed class ReceiveTimeoutTests
{
    [TestCase(Architecture.X64, 20)]
    [TestCase(Architecture.Arm64, 20)]
    [TestCase(Architecture.S390x, 20)]
    [TestCase(Architecture.Ppc64le, 18)]
    public void Its_number_is_the_kernels(Architecture architecture, int number) =>
        Assert.That(LibC.ReceiveTimeoutOf(architecture), Is.EqualTo(number));

    [Test]
    public void The_kernel_takes_the_number_for_a_timeout()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Span<byte> timeout = stackalloc byte[16];
        BitConverter.TryWriteBytes(timeout[8..], 20_000L);
        socket.SetRawSocketOption(LibC.SOL_SOCKET, LibC.SO_RCVTIMEO, timeout);
        Assert.That(() => socket.Receive(new byte[1]), Throws.TypeOf<SocketException>(), "Nothing was sent, and the wait ended.");
    }
}
