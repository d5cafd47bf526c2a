using SocketSnapshot.Linux.Cgroups;

namespace SocketSnapshot.Linux.Owners;

/// <summary>Reads what is wanted of one process, and no file that is not needed for it.</summary>
internal sealed class ProcessReader(string procRoot, SocketOwnerDetails wanted)
{
    private readonly Lazy<long?> _bootTime = new(() =>
        ProcFile.TryReadSystem(Path.Combine(procRoot, "stat")) is { } file ? ProcessText.BootTime(file) : null);

    internal SocketProcess Read(int id)
    {
        var folder = Path.Combine(procRoot, id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var process = WithName(new SocketProcess { Id = id }, folder);
        process = Wants(SocketOwnerDetails.Status) ? WithStatus(process, ProcFile.TryReadLines(folder + "/status")) : process;
        if (Wants(SocketOwnerDetails.StartedAt) && ProcFile.TryReadLines(folder + "/stat") is { } stat)
        {
            process = process with { StartedAt = ProcessText.StartedAt(stat, _bootTime.Value) };
        }

        return Wants(SocketOwnerDetails.Cgroup) && ProcFile.TryReadLines(folder + "/cgroup") is { } cgroup ? WithCgroup(process, cgroup) : process;
    }

    /// <summary>The name of the main thread; null where it cannot be read.</summary>
    internal string? Comm(int id) => Comm(Path.Combine(procRoot, id.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static string? Comm(string folder) =>
        ProcFile.TryRead(folder + "/comm", out var isCut) is { } file ? ProcessText.Comm(file) + (isCut ? SocketProcess.CutMark : "") : null;

    private static IReadOnlyList<string>? ArgumentsOf(string folder) =>
        ProcFile.TryRead(folder + "/cmdline", out var isCut) is { } file ? ProcessText.Arguments(file, isCut) : null;

    private static SocketProcess WithStatus(SocketProcess process, byte[]? status)
    {
        const int Effective = 1;
        return process with
        {
            ParentId = (int?)ProcessText.Number(ProcessText.StatusLine(status, "PPid"u8)),
            UserId = (uint?)ProcessText.Number(ProcessText.Field(ProcessText.StatusLine(status, "Uid"u8), Effective)),
        };
    }

    private static SocketProcess WithCgroup(SocketProcess process, byte[] cgroup)
    {
        var paths = CgroupFile.Paths(cgroup);
        return process with
        {
            Cgroup = CgroupFile.Main(paths),
            Unit = paths.Select(CgroupPath.Unit).FirstOrDefault(unit => unit is not null),
            Container = paths.Select(CgroupPath.Container).FirstOrDefault(container => container is not null),
        };
    }

    private bool Wants(SocketOwnerDetails details) => (wanted & details) != 0;

    private SocketProcess WithName(SocketProcess process, string folder)
    {
        var executable = Wants(SocketOwnerDetails.Executable | SocketOwnerDetails.Name) ? Executable(folder) : null;
        var isUnnamed = Wants(SocketOwnerDetails.Name) && executable is null;
        var arguments = isUnnamed || Wants(SocketOwnerDetails.Arguments) ? ArgumentsOf(folder) : null;
        var comm = isUnnamed || Wants(SocketOwnerDetails.Comm) ? Comm(folder) : null;
        return process with
        {
            Name = Wants(SocketOwnerDetails.Name) ? ProcessText.Name(executable, arguments, comm) : null,
            Comm = Wants(SocketOwnerDetails.Comm) ? comm : null,
            Executable = Wants(SocketOwnerDetails.Executable) ? executable : null,
            Arguments = Wants(SocketOwnerDetails.Arguments) ? arguments : null,
        };
    }

    private static string? Executable(string folder) =>
        ProcFile.TryReadLink(folder + "/exe") is { } link ? ProcessText.WithoutDeleted(link, path => File.Exists(folder + "/root" + path)) : null;
}
