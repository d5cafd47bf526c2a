namespace DotNetSockets.Names;

/// <summary>Which host rows are from: its name, and the boot that its cookies and counters belong to. Each is read once, if a column asks.</summary>
internal sealed class HostIdentity
{
    private readonly Lazy<string?> _name;
    private readonly Lazy<string?> _boot;

    private HostIdentity(string? named, Func<string?> name, Func<string?> boot)
    {
        _name = new Lazy<string?>(() => named ?? name());
        _boot = new Lazy<string?>(boot);
    }

    /// <summary>Of something that does not tell.</summary>
    internal static HostIdentity Unknown { get; } = new(null, static () => null, static () => null);

    /// <summary>The name that the user gave, else the host's own as uname(2) tells it; null where neither is known.</summary>
    internal string? Name => _name.Value;

    /// <summary>The boot's id, a UUID that the kernel makes at each start; null where it is not known.</summary>
    internal string? Boot => _boot.Value;

    /// <summary>This host now.</summary>
    /// <param name="named">The name that the user gave.</param>
    internal static HostIdentity OfThisHost(string? named) => new(
        named,
        static () => (OperatingSystem.IsLinux() ? FirstLine("/proc/sys/kernel/hostname") : null) ?? Environment.MachineName,
        static () => OperatingSystem.IsLinux() ? BootOf("/proc/sys") : null);

    /// <summary>
    /// The host of another procfs, as of a container's. There is one kernel and one boot; but sys/kernel/hostname is the name in the UTS namespace
    /// of the process that reads it, so that the host's name is not known.
    /// </summary>
    internal static HostIdentity OfProc(string? named, string root) => new(named, static () => null, () => BootOf(Path.Combine(root, "sys")));

    /// <summary>The host of a folder that has a copy of its procfs, and perhaps of its /etc.</summary>
    /// <param name="named">The name that the user gave.</param>
    /// <param name="root">The copy of procfs.</param>
    /// <param name="settings">The copy of /proc/sys; null where there is none.</param>
    internal static HostIdentity OfCopy(string? named, string root, string? settings) => new(
        named,
        () => FirstLineOfCopy(settings, "kernel", "hostname") ?? new[] { root, Path.GetDirectoryName(root) }.Where(static folder => folder != "/")
            .Select(static folder => FirstLineOfCopy(folder, "etc", "hostname")).FirstOrDefault(static name => name is not null),
        () => FirstLineOfCopy(settings, "kernel", "random", "boot_id"));

    /// <summary>A host of which nothing but the name is known that the user gave.</summary>
    internal static HostIdentity Of(string? named) => named is null ? Unknown : new(named, static () => null, static () => null);

    /// <summary>Null where there is no such file, or a link on the way to it: a link in a copy leads to this host's file, not to the copied host's.</summary>
    private static string? FirstLineOfCopy(string? folder, params ReadOnlySpan<string> way)
    {
        if (folder is null)
        {
            return null;
        }

        foreach (var part in way)
        {
            folder = Path.Combine(folder, part);
            if (new FileInfo(folder).LinkTarget is not null)
            {
                return null;
            }
        }

        return FirstLine(folder);
    }

    private static string? BootOf(string settings) => FirstLine(Path.Combine(settings, "kernel", "random", "boot_id"));

    /// <summary>The first line; null where there is none. A recording may have anything in the place of a file.</summary>
    private static string? FirstLine(string path) =>
        EtcFile.IsRegular(path) && EtcFile.TryRead(path)?.Split('\n')[0].Trim() is { Length: > 0 } line ? line : null;
}
