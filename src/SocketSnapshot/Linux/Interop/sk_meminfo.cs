namespace SocketSnapshot.Linux.Interop;

/// <summary>linux/sock_diag.h: the places of a socket's memory numbers, 32 bits each.</summary>
internal static class sk_meminfo
{
    internal const int SK_MEMINFO_RMEM_ALLOC = 0;
    internal const int SK_MEMINFO_WMEM_ALLOC = 2;
}
