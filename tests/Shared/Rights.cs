namespace Tests.Shared;

/// <summary>What the user who runs the tests may do.</summary>
internal static class Rights
{
    /// <summary>Whether the user is root of the host and not of a user namespace: user 0 is mapped to user 0, and all others with it.</summary>
    internal static bool IsHostRoot { get; } = Environment.IsPrivilegedProcess && MapsEveryUser();

    /// <summary>user_namespaces(7): the first namespace maps 4294967295 users from 0 to 0.</summary>
    private static bool MapsEveryUser() =>
        !File.Exists("/proc/self/uid_map")
        || File.ReadAllText("/proc/self/uid_map").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is ["0", "0", "4294967295"];
}
