using System.Runtime.InteropServices;

namespace SocketSnapshot.Tests.Model;

/// <summary>The C library's own text of an address.</summary>
internal static unsafe partial class InetNtop
{
    private const int AF_INET6 = 10;

    internal static string Text(ReadOnlySpan<byte> address)
    {
        var text = stackalloc byte[HostAddress.MaxTextLength + 1];
        fixed (byte* bytes = address)
        {
            return Marshal.PtrToStringUTF8((nint)inet_ntop(AF_INET6, bytes, text, HostAddress.MaxTextLength + 1))!;
        }
    }

    // const char *inet_ntop(int af, const void *src, char *dst, socklen_t size);
    [LibraryImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial byte* inet_ntop(int family, byte* source, byte* destination, uint size);
}
