using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]

namespace SocketSnapshot.Linux.Interop;

/// <summary>The C library's socket calls. <c>System.Net.Sockets</c> knows no AF_NETLINK and would cost start-up time.</summary>
internal static unsafe partial class LibC
{
    internal const int AF_UNSPEC = 0;
    internal const int AF_UNIX = 1;
    internal const int AF_INET = 2;
    internal const int AF_INET6 = 10;
    internal const int AF_NETLINK = 16;
    internal const int AF_PACKET = 17;
    internal const int AF_TIPC = 30;
    internal const int AF_VSOCK = 40;
    internal const int AF_XDP = 44;

    internal const int SOCK_DGRAM = 2;
    internal const int SOCK_RAW = 3;
    internal const int SOCK_CLOEXEC = 0x80000;

    internal const int SOL_SOCKET = 1;
    internal const int SOL_NETLINK = 270;

    internal const int SO_RCVBUF = 8;
    internal const int SO_ATTACH_FILTER = 26;

    /// <summary>Beyond net.core.rmem_max; takes CAP_NET_ADMIN.</summary>
    internal const int SO_RCVBUFFORCE = 33;

    /// <summary>linux/netlink.h: what the kernel says in every namespace that has a number in this one; takes CAP_NET_BROADCAST.</summary>
    internal const int NETLINK_LISTEN_ALL_NSID = 8;

    /// <summary>POWER has numbers of its own (asm/socket.h), where 20 is SO_PASSCRED.</summary>
    internal static readonly int SO_RCVTIMEO = ReceiveTimeoutOf(RuntimeInformation.ProcessArchitecture);

    /// <summary>recvfrom() then returns the datagram's real length, even where the buffer was shorter.</summary>
    internal const int MSG_TRUNC = 0x20;

    internal const int MADV_HUGEPAGE = 14;

    internal const int IF_NAMESIZE = 16;

    internal static int ReceiveTimeoutOf(Architecture architecture) => architecture == Architecture.Ppc64le ? 18 : 20;

    // int socket(int domain, int type, int protocol);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int socket(int domain, int type, int protocol);

    // int bind(int sockfd, const struct sockaddr *addr, socklen_t addrlen);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int bind(FileDescriptorHandle sockfd, sockaddr_nl* addr, uint addrlen);

    // int getsockname(int sockfd, struct sockaddr *addr, socklen_t *addrlen);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int getsockname(FileDescriptorHandle sockfd, sockaddr_nl* addr, uint* addrlen);

    // int setsockopt(int sockfd, int level, int optname, const void *optval, socklen_t optlen);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int setsockopt(FileDescriptorHandle sockfd, int level, int optname, void* optval, uint optlen);

    // ssize_t sendto(int sockfd, const void *buf, size_t len, int flags, const struct sockaddr *addr, socklen_t addrlen);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial nint sendto(FileDescriptorHandle sockfd, byte* buf, nuint len, int flags, sockaddr_nl* addr, uint addrlen);

    // ssize_t recvfrom(int sockfd, void *buf, size_t len, int flags, struct sockaddr *addr, socklen_t *addrlen);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial nint recvfrom(FileDescriptorHandle sockfd, byte* buf, nuint len, int flags, sockaddr_nl* addr, uint* addrlen);

    // int madvise(void *addr, size_t length, int advice);
    [LibraryImport("libc")]
    internal static partial int madvise(void* addr, nuint length, int advice);

    // int ioctl(int fd, unsigned long request, void *argument);
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int ioctl(FileDescriptorHandle fd, nuint request, void* argument);

    // int close(int fd);
    [LibraryImport("libc")]
    internal static partial int close(nint fd);

    // char *if_indextoname(unsigned int ifindex, char ifname[IF_NAMESIZE]);
    [LibraryImport("libc")]
    internal static partial byte* if_indextoname(uint ifindex, byte* ifname);

    // unsigned int if_nametoindex(const char *ifname);
    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial uint if_nametoindex(string ifname);
}
