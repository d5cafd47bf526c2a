using System.ComponentModel;

namespace SocketSnapshot.Linux.RtNetlink;

/// <summary>What is said where the kernel does not answer over NETLINK_ROUTE.</summary>
internal static class RouteRefusal
{
    /// <param name="refusal">The errno.</param>
    /// <param name="loss">What /proc/net does not tell.</param>
    internal static string Text(Win32Exception refusal, string loss) => Shortage.Is(refusal.NativeErrorCode)
        ? Shortage.Warning("The kernel's routing netlink", refusal.NativeErrorCode, $"So /proc/net is read instead: {loss}")
        : $"The kernel's routing netlink is refused here ({refusal.Message}), so /proc/net is read instead: {loss} "
        + "Allow NETLINK_ROUTE sockets in the sandbox to see all.";
}
