namespace Tests.Shared;

/// <summary>
/// What a test needs of the machine. Where it is missing, the test is skipped with one line that says what is missing and what brings
/// it; <see cref="SkippedTests"/> counts these lines at the end of the run.
/// </summary>
internal static class Need
{
    /// <summary>The path of a program.</summary>
    internal static string Program(string name)
    {
        var path = Programs.Find(name);
        That(path is not null, $"the program '{name}'", Programs.Remedy(name));
        return path!;
    }

    /// <summary>Each of the programs, for a script that starts them itself.</summary>
    internal static void AllPrograms(params IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            Program(name);
        }
    }

    internal static void Linux() => That(OperatingSystem.IsLinux(), "Linux", "run the tests on Linux");

    /// <summary>The user 0 of the host. Inside 'unshare -Ur' the user is 0 too, but has no right over anything outside of it.</summary>
    internal static void Root(string reason)
    {
        Linux();
        That(Rights.IsHostRoot, $"root, {reason}", "run the tests as root");
    }

    /// <summary>A device, which the rights of its file are about even where the user is root of a user namespace.</summary>
    internal static void Device(string path)
    {
        var isOpen = false;
        try
        {
            using var device = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            isOpen = true;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // It is not there, or it is another user's.
        }

        That(isOpen, path, $"run the tests as root, or chmod a+rw {path}");
    }

    /// <summary>A part of the kernel.</summary>
    internal static void Kernel(bool isThere, string feature, string remedy) => That(isThere, feature, remedy);

    /// <summary>A cgroup of version 1 under which the kernel counts processes and threads; root's right is asked for, too.</summary>
    internal static string CgroupOfProcesses()
    {
        const string Folder = "/sys/fs/cgroup/pids";
        Root("for a cgroup of its own");
        That(
            File.Exists(Path.Combine(Folder, "tasks")),
            "a cgroup of version 1 that counts processes",
            $"boot with systemd.unified_cgroup_hierarchy=0; mount -t cgroup -o pids pids {Folder}");
        return Folder;
    }

    /// <summary>Skips the test unless the condition holds.</summary>
    internal static void That(bool holds, string what, string remedy)
    {
        if (!holds)
        {
            Assert.Ignore($"needs {what}: {remedy}");
        }
    }
}
