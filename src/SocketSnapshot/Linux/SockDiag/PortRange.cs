using System.Globalization;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>The ports that the kernel chooses from, net.ipv4.ip_local_port_range; it is IPv6's too.</summary>
internal readonly record struct PortRange(ushort First, ushort Last)
{
    /// <summary>The kernel's own default, for a sandbox without /proc/sys.</summary>
    private static readonly PortRange Default = new(32768, 60999);

    internal bool Contains(uint? port) => port >= First && port <= Last;

    internal static PortRange Read(string procRoot)
    {
        try
        {
            return Parse(File.ReadAllText(Path.Combine(procRoot, "sys/net/ipv4/ip_local_port_range")));
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException)
        {
            return Default;
        }
    }

    internal static PortRange Parse(string text) =>
        text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries) is [var first, var last]
        && ushort.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        && ushort.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            ? new PortRange(from, to)
            : Default;
}
