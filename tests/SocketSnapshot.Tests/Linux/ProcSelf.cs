using System.Globalization;
using System.Net.Sockets;

namespace SocketSnapshot.Tests.Linux;

/// <summary>What /proc says of this process.</summary>
internal static class ProcSelf
{
    /// <summary>The link's text is "socket:[INODE]".</summary>
    internal static uint? InodeOf(Socket socket)
    {
        var target = new FileInfo($"/proc/self/fd/{socket.Handle}").LinkTarget!;
        return uint.Parse(target["socket:[".Length..^1], CultureInfo.InvariantCulture);
    }

    /// <summary>The line is "Uid: REAL EFFECTIVE SAVED FILE-SYSTEM".</summary>
    internal static uint? UserId()
    {
        var line = File.ReadLines("/proc/self/status").Single(line => line.StartsWith("Uid:", StringComparison.Ordinal));
        return uint.Parse(line.Split('\t')[2], CultureInfo.InvariantCulture);
    }
}
