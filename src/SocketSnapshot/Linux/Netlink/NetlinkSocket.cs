using System.ComponentModel;
using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.Netlink;

/// <summary>The system calls, and nothing else. The socket belongs to the network namespace of the thread that opened it.</summary>
internal sealed unsafe class NetlinkSocket : INetlinkChannel
{
    /// <summary>A kernel answers at once; what emulates one may never.</summary>
    private static readonly TimeSpan DumpTimeout = TimeSpan.FromSeconds(10);

    /// <summary>So often who listens is asked whether to go on.</summary>
    private static readonly TimeSpan ListenTimeout = TimeSpan.FromMilliseconds(100);

    private readonly FileDescriptorHandle _handle;

    private NetlinkSocket(FileDescriptorHandle handle, uint portId)
    {
        _handle = handle;
        PortId = portId;
    }

    public uint PortId { get; }

    public (uint Inode, int Descriptor)? Own => _handle.Inode is { } inode ? (inode, _handle.Descriptor) : null;

    /// <inheritdoc cref="Open(int)"/>
    internal static NetlinkSocket Open() => Open(NetlinkHeader.NETLINK_SOCK_DIAG);

    /// <summary>A socket of netlink's protocol, NETLINK_SOCK_DIAG or NETLINK_ROUTE.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <exception cref="Win32Exception">The system refuses it.</exception>
    internal static NetlinkSocket Open(int protocol) => Open(protocol, static handle => Bind(handle, groups: 0, DumpTimeout));

    /// <summary>A socket that hears of the sockets whose life ends, of every family, and asks for nothing. No right is needed.</summary>
    /// <param name="groups">The groups to join, a bit each.</param>
    /// <param name="program">What the kernel keeps from it; empty for nothing.</param>
    /// <param name="isOfAll">Whether to hear of other network namespaces, too.</param>
    /// <param name="bufferSize">How much the kernel keeps until it is read; it may allow less.</param>
    /// <exception cref="Win32Exception">The system refuses it.</exception>
    internal static NetlinkSocket OpenListener(uint groups, ReadOnlySpan<sock_filter> program, bool isOfAll, int bufferSize)
    {
        var copy = program.ToArray();
        return Open(NetlinkHeader.NETLINK_SOCK_DIAG, handle =>
        {
            Attach(handle, copy);
            var (size, yes) = (bufferSize, 1);
            if (LibC.setsockopt(handle, LibC.SOL_SOCKET, LibC.SO_RCVBUFFORCE, &size, sizeof(int)) < 0)
            {
                ThrowIfError(LibC.setsockopt(handle, LibC.SOL_SOCKET, LibC.SO_RCVBUF, &size, sizeof(int)));
            }

            if (isOfAll)
            {
                ThrowIfError(LibC.setsockopt(handle, LibC.SOL_NETLINK, LibC.NETLINK_LISTEN_ALL_NSID, &yes, sizeof(int)));
            }

            return Bind(handle, groups, ListenTimeout);
        });
    }

    private static NetlinkSocket Open(int protocol, Func<FileDescriptorHandle, uint> bind)
    {
        var handle = new FileDescriptorHandle(LibC.socket(LibC.AF_NETLINK, LibC.SOCK_RAW | LibC.SOCK_CLOEXEC, protocol));
        if (handle.IsInvalid)
        {
            var error = Marshal.GetLastPInvokeError();
            handle.Dispose();
            throw new Win32Exception(error);
        }

        try
        {
            return new NetlinkSocket(handle, bind(handle));
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    public int Send(ReadOnlySpan<byte> request)
    {
        var kernel = new sockaddr_nl { nl_family = LibC.AF_NETLINK };
        fixed (byte* bytes = request)
        {
            return Error(LibC.sendto(_handle, bytes, (nuint)request.Length, 0, &kernel, (uint)sizeof(sockaddr_nl)));
        }
    }

    public int Receive(Span<byte> buffer, out int length, out uint sender)
    {
        var address = default(sockaddr_nl);
        var addressLength = (uint)sizeof(sockaddr_nl);
        nint received;
        fixed (byte* bytes = buffer)
        {
            received = LibC.recvfrom(_handle, bytes, (nuint)buffer.Length, LibC.MSG_TRUNC, &address, &addressLength);
        }

        var error = Error(received);
        length = error == 0 ? (int)received : 0;
        sender = address.nl_pid;
        return error;
    }

    public void Dispose() => _handle.Dispose();

    private static void Attach(FileDescriptorHandle handle, sock_filter[] program)
    {
        fixed (sock_filter* first = program)
        {
            if (first is not null)
            {
                var fprog = new sock_fprog { len = (ushort)program.Length, filter = first };
                ThrowIfError(LibC.setsockopt(handle, LibC.SOL_SOCKET, LibC.SO_ATTACH_FILTER, &fprog, (uint)sizeof(sock_fprog)));
            }
        }
    }

    private static uint Bind(FileDescriptorHandle handle, uint groups, TimeSpan longestSilence)
    {
        var address = new sockaddr_nl { nl_family = LibC.AF_NETLINK, nl_groups = groups };
        var length = (uint)sizeof(sockaddr_nl);
        var timeout = new timeval { tv_sec = (nint)longestSilence.TotalSeconds, tv_usec = longestSilence.Milliseconds * 1000 };
        ThrowIfError(LibC.bind(handle, &address, length));
        ThrowIfError(LibC.getsockname(handle, &address, &length));
        ThrowIfError(LibC.setsockopt(handle, LibC.SOL_SOCKET, LibC.SO_RCVTIMEO, &timeout, (uint)sizeof(timeval)));
        return address.nl_pid;
    }

    private static int Error(nint result) => result < 0 ? Marshal.GetLastPInvokeError() : 0;

    private static void ThrowIfError(int result)
    {
        if (result < 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }
}
