using System.Runtime.InteropServices;

namespace DotNetSockets.Tests.Namespaces.Interop;

/// <summary>The C library's calls that <c>System.Net.Sockets</c> has no word for.</summary>
internal static partial class LibC
{
    internal const int CLONE_NEWNET = 0x40000000;

    internal const int AF_UNIX = 1;
    internal const int AF_INET = 2;
    internal const int AF_INET6 = 10;
    internal const int AF_NETLINK = 16;
    internal const int AF_PACKET = 17;

    internal const int SOCK_STREAM = 1;
    internal const int SOCK_DGRAM = 2;
    internal const int SOCK_RAW = 3;
    internal const int SOCK_SEQPACKET = 5;
    internal const int SOCK_CLOEXEC = 0x80000;

    internal const int IPPROTO_ICMP = 1;
    internal const int IPPROTO_ICMPV6 = 58;
    internal const int IPPROTO_UDPLITE = 136;
    internal const int IPPROTO_MPTCP = 262;

    internal const int F_SETFD = 2;
    internal const int FD_CLOEXEC = 1;
    internal const int F_DUPFD_CLOEXEC = 1030;

    internal const int CLONE_FILES = 0x400;

    internal const int SOL_SOCKET = 1;
    internal const int SO_REUSEPORT = 15;
    internal const int SO_BINDTODEVICE = 25;
    internal const int SO_MARK = 36;
    internal const int SO_MEMINFO = 55;

    internal const int SOL_TCP = 6;
    internal const int TCP_LINGER2 = 8;
    internal const int TCP_INFO = 11;
    internal const int TCP_CONGESTION = 13;
    internal const int TCP_MD5SIG = 14;

    internal const int SOL_UDP = 17;
    internal const int UDP_CORK = 1;

    // int unshare(int flags);
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int unshare(int flags);

    // int socket(int domain, int type, int protocol);
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int socket(int domain, int type, int protocol);

    // int socketpair(int domain, int type, int protocol, int sv[2]);
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int socketpair(int domain, int type, int protocol, Span<int> sv);

    // int bind(int sockfd, const struct sockaddr *addr, socklen_t addrlen);
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int bind(int sockfd, ReadOnlySpan<byte> addr, int addrlen);

    // int connect(int sockfd, const struct sockaddr *addr, socklen_t addrlen);
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int connect(int sockfd, ReadOnlySpan<byte> addr, int addrlen);

    // int listen(int sockfd, int backlog);
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int listen(int sockfd, int backlog);

    // int accept(int sockfd, struct sockaddr *addr, socklen_t *addrlen);
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int accept(int sockfd, nint addr, nint addrlen);

    // ssize_t write(int fd, const void *buf, size_t count);
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", SetLastError = true)]
    internal static partial nint write(int fd, ReadOnlySpan<byte> buf, nint count);

    // int close(int fd);
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int close(int fd);

    // int fcntl(int fd, int cmd, int arg);
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", SetLastError = true)]
    internal static partial int fcntl(int fd, int cmd, int arg);

    // unsigned int if_nametoindex(const char *ifname);
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial uint if_nametoindex(string ifname);
}
