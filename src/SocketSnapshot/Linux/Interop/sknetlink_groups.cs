namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/sock_diag.h, enum sknetlink_groups, a bit each as bind() takes them: the kernel tells of a socket when its life ends.</summary>
[Flags]
internal enum sknetlink_groups : uint
{
    None = 0,
    SKNLGRP_INET_TCP_DESTROY = 1 << 0,
    SKNLGRP_INET_UDP_DESTROY = 1 << 1,
    SKNLGRP_INET6_TCP_DESTROY = 1 << 2,
    SKNLGRP_INET6_UDP_DESTROY = 1 << 3,
}
