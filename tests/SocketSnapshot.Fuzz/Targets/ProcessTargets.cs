using System.Text;
using SocketSnapshot.Linux;
using SocketSnapshot.Linux.Cgroups;
using SocketSnapshot.Linux.Namespaces;
using SocketSnapshot.Linux.Owners;
using SocketSnapshot.Linux.SockDiag.Pushdown;

namespace SocketSnapshot.Fuzz.Targets;

/// <summary>The readers of the small texts of /proc/PID.</summary>
internal static class ProcessTargets
{
    private const string Id = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private const string Cgroups =
        $"12:pids:/docker/{Id}\n1:name=systemd:/user.slice/user-0.slice/session-1.scope/lxc/a\n0::/kubepods.slice/kubepods-burstable.slice/"
        + $"kubepods-burstable-pod0123abcd_0123_0123_0123_0123456789ab.slice/cri-containerd-{Id}.scope\n0::/lxc.payload.x/../lxc/y\n";

    internal static IEnumerable<Target> Load() =>
    [
        Of("cgroup", Cgroups, Cgroup),
        Of("stat", "123 (a) b) S 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 99999 20 21\n",
            text => ProcessText.StartedAt(text, 1_700_000_000) is null ? 0 : 1),
        Of("status", "Name:\tx\nPPid:\t1\nUid:\t0\t1\t2\t3\n",
            text => ProcessText.Number(ProcessText.Field(ProcessText.StatusLine(text, "Uid"u8), 1)) is null ? 0 : 1),
        Of("cmdline", "nginx: worker\0\0\0\0-x\0", Arguments),
        Of("mountinfo", "22 1 0:5 / /proc rw shared:1 - proc proc rw,hidepid=2\n23 1 0:6 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n", Mounts),
        Of("link", "socket:[4294967295]", text => SocketLink.TryParse(text, out _) ? 1 : 0),
        Of("namespace", "net:[4026531840]", text => NamespaceLink.Parse(Encoding.UTF8.GetString(text)) is null ? 0 : 1),
        Of("boot", "cpu 1 2\nbtime 1700000000\n32768 60999\n",
            text => (ProcessText.BootTime(text) is null ? 0 : 1) + (PortRange.Parse(Encoding.UTF8.GetString(text)).First == 0 ? 0 : 1)),
        new Target("process-folder", 1, dice => ByteMutator.Damage(Entries, dice), Folder),
    ];

    /// <summary>Two records of getdents64(2), "12" and "9".</summary>
    private static byte[] Entries { get; } =
        [.. new byte[16], 24, 0, 4, .. "12\0\0\0"u8, .. new byte[16], 24, 0, 4, .. "9\0\0\0\0"u8];

    private static Target Of(string name, string seed, Func<byte[], long> eat)
    {
        var (bytes, other) = (Encoding.UTF8.GetBytes(seed), Encoding.UTF8.GetBytes(Cgroups));
        return new Target($"process-{name}", 1, dice => ByteMutator.Damage(bytes, dice, other), eat);
    }

    private static long Cgroup(byte[] text)
    {
        var paths = CgroupFile.Paths(text);
        return paths.Count(path => CgroupPath.Unit(path) is not null || CgroupPath.Container(path) is not null)
            + (CgroupFile.Main(paths) is null ? 0 : 1);
    }

    private static long Arguments(byte[] text)
    {
        var arguments = ProcessText.Arguments(text, isCut: text.Length % 2 == 0);
        return arguments.Count + (ProcessText.Name(null, arguments, ProcessText.Comm(text))?.Length ?? 0);
    }

    private static long Mounts(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return (ProcMount.HidesProcesses(text, "/proc") ? 1 : 0) + text.Split('\n').Count(line => CgroupTree.MountIn(line) is not null);
    }

    private static long Folder(byte[] records)
    {
        var entries = new FolderEntries(records);
        var numbers = 0L;
        while (entries.MoveNext())
        {
            numbers += entries.TryNumber(out _) ? 1 : 0;
        }

        return numbers + (UnixName.Of(records)?.Length ?? 0);
    }
}
