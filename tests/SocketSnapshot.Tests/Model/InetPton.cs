using System.Runtime.InteropServices;

namespace SocketSnapshot.Tests.Model;

/// <summary>The C library's own reading of an address.</summary>
internal static unsafe partial class InetPton
{
    private const int AF_INET = 2;
    private const int AF_INET6 = 10;

    /// <summary>Null where it is not an address.</summary>
    internal static HostAddress? Read(string text)
    {
        var bytes = new byte[16];
        fixed (byte* target = bytes)
        {
            return inet_pton(AF_INET, text, target) == 1 ? HostAddress.FromBytes(bytes.AsSpan(0, 4))
                : inet_pton(AF_INET6, text, target) == 1 ? HostAddress.FromBytes(bytes)
                : null;
        }
    }

    // int inet_pton(int af, const char *src, void *dst);
    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int inet_pton(int family, string source, byte* destination);
}
