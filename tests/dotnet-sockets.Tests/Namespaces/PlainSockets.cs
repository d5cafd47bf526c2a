using System.Runtime.InteropServices;
using DotNetSockets.Tests.Namespaces.Interop;

namespace DotNetSockets.Tests.Namespaces;

/// <summary>Descriptors of sockets of any family, made of plain system calls; all are closed together.</summary>
internal sealed class PlainSockets : IDisposable
{
    private readonly List<int> _descriptors = [];

    /// <summary>Whether this kernel makes such sockets at all.</summary>
    internal static bool Exist(int domain, int type, int protocol)
    {
        var descriptor = LibC.socket(domain, type | LibC.SOCK_CLOEXEC, protocol);
        return descriptor >= 0 && LibC.close(descriptor) == 0;
    }

    internal int Open(int domain, int type, int protocol = 0) =>
        Keep(Check(LibC.socket(domain, type | LibC.SOCK_CLOEXEC, protocol), "socket"));

    internal int Bound(int domain, int type, int protocol, byte[] address)
    {
        var descriptor = Open(domain, type, protocol);
        Check(LibC.bind(descriptor, address, address.Length), "bind");
        return descriptor;
    }

    internal int Listening(int domain, int type, int protocol, byte[] address, int backlog)
    {
        var descriptor = Bound(domain, type, protocol, address);
        Check(LibC.listen(descriptor, backlog), "listen");
        return descriptor;
    }

    internal int Connect(int descriptor, byte[] address)
    {
        Check(LibC.connect(descriptor, address, address.Length), "connect");
        return descriptor;
    }

    internal int Accept(int listener) => Keep(Check(LibC.accept(listener, 0, 0), "accept"));

    internal (int First, int Second) Pair(int type)
    {
        Span<int> pair = stackalloc int[2];
        Check(LibC.socketpair(LibC.AF_UNIX, type | LibC.SOCK_CLOEXEC, 0, pair), "socketpair");
        return (Keep(pair[0]), Keep(pair[1]));
    }

    internal static void Write(int descriptor, int length) => Check((int)LibC.write(descriptor, new byte[length], length), "write");

    internal void Close(int descriptor)
    {
        _descriptors.Remove(descriptor);
        Check(LibC.close(descriptor), "close");
    }

    public void Dispose()
    {
        _descriptors.ForEach(descriptor => LibC.close(descriptor));
        _descriptors.Clear();
    }

    private int Keep(int descriptor)
    {
        _descriptors.Add(descriptor);
        return descriptor;
    }

    private static int Check(int result, string call)
    {
        Assert.That(result, Is.Not.Negative, $"{call}: {Marshal.GetLastPInvokeErrorMessage()}");
        return result;
    }
}
