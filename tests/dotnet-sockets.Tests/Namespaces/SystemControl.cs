namespace DotNetSockets.Tests.Namespaces;

/// <summary>sysctl: the kernel's settings. /proc/sys/net is the calling thread's namespace's, unlike /proc/net.</summary>
internal static class SystemControl
{
    internal static void Set(string name, string value) => File.WriteAllText($"/proc/sys/{name}", value);
}
