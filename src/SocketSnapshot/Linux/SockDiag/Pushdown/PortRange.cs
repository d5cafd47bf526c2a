using System.Globalization;
using System.Text;

namespace SocketSnapshot.Linux.SockDiag.Pushdown;

/// <summary>The ports that the kernel chooses from, net.ipv4.ip_local_port_range; it is IPv6's too.</summary>
internal readonly record struct PortRange(ushort First, ushort Last)
{
    /// <summary>The kernel's own default, for a sandbox without /proc/sys.</summary>
    private static readonly PortRange Default = new(32768, 60999);

    private const int MostText = 4096;

    internal bool Contains(uint? port) => port >= First && port <= Last;

    internal static PortRange Read(string procRoot) =>
        BoundedFile.Read(Path.Combine(procRoot, "sys/net/ipv4/ip_local_port_range"), MostText).Bytes is { } text
            ? Parse(Encoding.ASCII.GetString(text))
            : Default;

    internal static PortRange Parse(string text) =>
        text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries) is [var first, var last]
        && ushort.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        && ushort.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            ? new PortRange(from, to)
            : Default;
}
