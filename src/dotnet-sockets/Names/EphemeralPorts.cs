using System.Globalization;

namespace DotNetSockets.Names;

/// <summary>The ports that the kernel gives to sockets that ask for none.</summary>
internal sealed class EphemeralPorts
{
    internal const string RangeSetting = "net.ipv4.ip_local_port_range";
    internal const string ReservedSetting = "net.ipv4.ip_local_reserved_ports";

    private readonly HashSet<int> _reserved;

    private EphemeralPorts(int first, int last, string reserved)
    {
        (First, Last) = (first, last);
        _reserved = [.. reserved.Split(',', StringSplitOptions.RemoveEmptyEntries).SelectMany(Ports)
            .Where(port => port >= first && port <= last)];
    }

    /// <summary>Whether the port is one of the kernel's choice unless somebody has set the range, as of a host that cannot be asked.</summary>
    internal static bool AreUsual(uint port) => port is >= 32768 and <= 60999;

    internal int First { get; }

    internal int Last { get; }

    /// <summary>How many of them there are.</summary>
    internal int Count => Last - First + 1 - _reserved.Count;

    /// <summary>Null where the kernel does not tell.</summary>
    internal static EphemeralPorts? Of(KernelSettings settings) =>
        settings.NumbersOf(RangeSetting) is [>= 0 and <= ushort.MaxValue and var first, >= 0 and <= ushort.MaxValue and var last]
        && first <= last
            ? new EphemeralPorts((int)first, (int)last, settings.TextOf(ReservedSetting) ?? "")
            : null;

    internal bool Contains(uint port) => port >= First && port <= Last && !_reserved.Contains((int)port);

    /// <summary>The ports of one part of the reserved list, which is a port or FROM-TO; none of what is neither.</summary>
    private static IEnumerable<int> Ports(string part)
    {
        var ends = part.Split('-', 2);
        return ushort.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && ushort.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var to) && from <= to
            ? Enumerable.Range(from, to - from + 1)
            : [];
    }
}
