namespace SocketSnapshot;

/// <summary>Where procfs is. Any other place is a recording, of this host or of another: then the kernel of this one is not asked.</summary>
internal static class UsualProc
{
    internal const string Path = "/proc";

    internal static bool Is(string root) => root == Path;
}
