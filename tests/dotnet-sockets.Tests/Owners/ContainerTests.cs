using System.Globalization;
using System.Net;
using System.Text.Json;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Oracles;

namespace DotNetSockets.Tests.Owners;

/// <summary>Processes in control groups that are named as runtimes name them.</summary>
[Category(Categories.Oracle)]
internal sealed class ContainerTests
{
    private const string Id = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private const string Pod = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";

    private readonly List<string> _groups = [];

    [TestCase("docker/" + Id, "docker", null)]
    [TestCase("machine.slice/libpod-" + Id + ".scope/container", "podman", null)]
    [TestCase("kubepods.slice/kubepods-pod6ba7b810_9dad_11d1_80b4_00c04fd430c8.slice/cri-containerd-" + Id + ".scope", "containerd", Pod)]
    public void The_container_of_a_process_is_named(string group, string runtime, string? pod)
    {
        using var sockets = new OpenSockets();
        using var network = NetworkNamespace.Create();
        using var holder = network.Run(() =>
        {
            var listener = Tcp.Listen(sockets, IPAddress.Loopback, 1);
            var started = Holder.Start([listener], "exec sleep 600").Running("sleep");
            listener.Dispose();
            return started;
        });
        Enter(group, holder.Id);
        var row = JsonDocument.Parse(Tool.Run(network, "-tln", "-j", "--columns", "process_cgroup,unit,container,container_runtime,pod"))
            .RootElement.EnumerateArray().Single();
        Assert.That(row.GetProperty("container").GetString(), Is.EqualTo(Id));
        Assert.That(row.GetProperty("container_runtime").GetString(), Is.EqualTo(runtime));
        Assert.That(row.GetProperty("pod").GetString(), Is.EqualTo(pod));
        Assert.That(row.GetProperty("process_cgroup").GetString(), Does.EndWith("/" + group));
    }

    [TearDown]
    public void Leave()
    {
        foreach (var group in _groups.AsEnumerable().Reverse())
        {
            // A folder of the kernel's, whose files vanish with it; the group is empty as soon as its process has been reaped.
            Command.Run("rmdir", group);
        }

        _groups.Clear();
    }

    private void Enter(string group, int process)
    {
        var path = Root();
        foreach (var name in group.Split('/'))
        {
            path = Path.Combine(path, name);
            if (!Directory.Exists(path))
            {
                Directory.CreateDirectory(path);
                _groups.Add(path);
            }
        }

        File.WriteAllText(Path.Combine(path, "cgroup.procs"), process.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>This process's own group, so that the paths end as wanted wherever the test runs.</summary>
    private static string Root()
    {
        var mount = File.ReadLines("/proc/self/mounts").Select(line => line.Split(' ')).FirstOrDefault(fields => fields[2] == "cgroup2")?[1];
        var own = File.ReadLines("/proc/self/cgroup").FirstOrDefault(line => line.StartsWith("0::", StringComparison.Ordinal))?[3..];
        var root = mount is null || own is null ? null : mount + own.TrimEnd('/');
        Need.That(
            root is not null && Directory.Exists(root)
                && Command.Run("sh", "-c", "test -w \"$0\" && echo yes || echo no", root + "/cgroup.procs") == "yes\n",
            "control groups of its own", "run the tests as root, with cgroup2 mounted writably");
        return root!;
    }
}
