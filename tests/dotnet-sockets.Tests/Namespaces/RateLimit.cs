namespace DotNetSockets.Tests.Namespaces;

/// <summary>A loopback device that is slow and loses packets. Not by netem, which not every kernel has.</summary>
internal static class RateLimit
{
    internal static void Set(string rate, int percentLost)
    {
        // A token bucket must hold a whole packet, and packets of the loopback device are as long as 64 KiB.
        Command.Run("ip", "link", "set", "lo", "mtu", "1500");
        Command.Run("tc", "qdisc", "add", "dev", "lo", "root", "tbf", "rate", rate, "burst", "32kb", "latency", "50ms");
        PacketFilter.Create();
        PacketFilter.Drop($"numgen random mod 100 < {percentLost}");
    }
}
