using System.Text;
using SocketSnapshot.Linux.Cgroups;

namespace SocketSnapshot.Tests.Linux.Owners;

[TestFixture]
internal sealed class CgroupPathTests
{
    private const string Id = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private const string Other = "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210";
    private const string Pod = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";
    private const string Sliced = "6ba7b810_9dad_11d1_80b4_00c04fd430c8";

    [TestCase("/docker/" + Id, "docker")]
    [TestCase("/system.slice/docker-" + Id + ".scope", "docker")]
    [TestCase("/docker/" + Id + "/system.slice/nginx.service", "docker")]
    [TestCase("/../../docker/" + Id, "docker")]
    [TestCase("/docker/" + Other + "/docker/" + Id, "docker")]
    [TestCase("/system.slice/docker-" + Id + ".scope (deleted)", "docker")]
    [TestCase("/machine.slice/libpod-" + Id + ".scope", "podman")]
    [TestCase("/machine.slice/libpod-" + Id + ".scope/container", "podman")]
    [TestCase("/user.slice/user-1000.slice/user@1000.service/user.slice/libpod-" + Id + ".scope/container", "podman")]
    [TestCase("/libpod_parent/libpod-" + Id, "podman")]
    [TestCase("/system.slice/nerdctl-" + Id + ".scope", "containerd")]
    [TestCase("/default/" + Id, "containerd")]
    [TestCase("/ecs/task/" + Id, null)]
    public void The_innermost_container_is_named(string path, string? runtime) =>
        Assert.That(CgroupPath.Container(path), Is.EqualTo(new SocketContainer(Id, runtime, null)));

    [TestCase("/kubepods/burstable/pod" + Pod + "/" + Id, null)]
    [TestCase("/kubepods/pod" + Pod + "/crio-" + Id, "cri-o")]
    [TestCase("/kubepods.slice/kubepods-burstable.slice/kubepods-burstable-pod" + Sliced + ".slice/cri-containerd-" + Id + ".scope", "containerd")]
    [TestCase("/kubepods.slice/kubepods-pod" + Sliced + ".slice/crio-" + Id + ".scope", "cri-o")]
    [TestCase("/kubepods.slice/kubepods-besteffort.slice/kubepods-besteffort-pod" + Sliced + ".slice/docker-" + Id + ".scope", "docker")]
    [TestCase("/kubelet.slice/kubelet-kubepods.slice/kubelet-kubepods-pod" + Sliced + ".slice/cri-containerd-" + Id + ".scope", "containerd")]
    [TestCase("/system.slice/containerd.service/kubepods-burstable-pod" + Sliced + ".slice:cri-containerd:" + Id, "containerd")]
    public void A_pod_is_named_by_its_uid(string path, string? runtime) =>
        Assert.That(CgroupPath.Container(path), Is.EqualTo(new SocketContainer(Id, runtime, Pod)));

    [Test]
    public void The_uid_of_a_static_pod_is_a_hash_and_Podmans_pods_have_ids()
    {
        Assert.That(CgroupPath.Container("/kubepods/pod" + Id[..32] + "/" + Other)?.PodId, Is.EqualTo(Id[..32]));
        Assert.That(CgroupPath.Container("/machine.slice/machine-libpod_pod_" + Other + ".slice/libpod-" + Id + ".scope"),
            Is.EqualTo(new SocketContainer(Id, "podman", Other)));
    }

    [TestCase("/lxc/web", "web")]
    [TestCase("/lxc.payload.web/system.slice/ssh.service", "web")]
    [TestCase("/lxc.payload/web", "web")]
    [TestCase("/lxc/101/ns/init.scope", "101")]
    [TestCase("/../../lxc/web", "web")]
    [TestCase("/lxc/outer/lxc/inner", "inner")]
    [TestCase("/lxc.payload.outer/lxc/inner", "inner")]
    [TestCase("/user.slice/user-1000.slice/session-c2.scope/lxc/web", "web")]
    public void LXC_has_names(string path, string name) =>
        Assert.That(CgroupPath.Container(path), Is.EqualTo(new SocketContainer(name, "lxc", null)));

    [TestCase("/")]
    [TestCase("/init.scope")]
    [TestCase("/system.slice/docker.service")]
    [TestCase("/system.slice/containerd.service")]
    [TestCase("/lxc.monitor.web")]
    [TestCase("/machine.slice/libpod-conmon-" + Id + ".scope")]
    [TestCase("/kubepods.slice/crio-conmon-" + Id + ".scope")]
    [TestCase("/docker/buildx")]
    [TestCase("/user.slice/lxc/foo")]
    [TestCase("/system.slice/lxc.service/lxc/foo")]
    [TestCase("/system.slice/lxc/lxc")]
    public void What_looks_after_containers_is_in_none(string path) => Assert.That(CgroupPath.Container(path), Is.Null);

    [Test]
    public void A_path_of_nothing_but_lxc_takes_no_time() =>
        Assert.That(CgroupPath.Container("/a" + string.Concat(Enumerable.Repeat("/lxc", 100_000))), Is.Null);

    [TestCase("/system.slice/ssh.service", "ssh.service")]
    [TestCase("/system.slice/foo.service/sub/group", "foo.service")]
    [TestCase("/user.slice/user-1000.slice/session-3.scope", "session-3.scope")]
    [TestCase("/user.slice/user-1000.slice/user@1000.service/app.slice/web.service", "web.service")]
    [TestCase("/user.slice/user-1000.slice/user@1000.service/init.scope", "init.scope")]
    [TestCase("/system.slice/system-getty.slice/getty@tty1.service", "getty@tty1.service")]
    [TestCase("/system.slice/docker-" + Id + ".scope", "docker-" + Id + ".scope")]
    [TestCase("/user.slice", null)]
    [TestCase("/", null)]
    public void The_innermost_unit_is_named(string path, string? unit) => Assert.That(CgroupPath.Unit(path), Is.EqualTo(unit));

    [TestCase("0::/a\n", "/a")]
    [TestCase("9:name=systemd:/s\n4:memory:/m\n1:cpu:/\n0::/\n", "/s")]
    [TestCase("4:memory:/m\n1:cpu:/\n0::/\n", "/m")]
    [TestCase("4:memory:/m\n9:name=systemd:/s\n0::/v2:with:colons\n", "/v2:with:colons")]
    [TestCase("0::/\n", "/")]
    [TestCase("", null)]
    [TestCase("0:\nx\n::\n", null)]
    public void The_most_telling_path_of_all_hierarchies_is_taken(string file, string? path) =>
        Assert.That(CgroupFile.Main(CgroupFile.Paths(Encoding.UTF8.GetBytes(file))), Is.EqualTo(path));

    [Test]
    public void Damaged_at_random_nothing_throws_and_no_id_is_invented()
    {
        var file = Encoding.UTF8.GetBytes($"9:name=systemd:/docker/{Id}\n0::/kubepods/pod{Pod}/crio-{Id}\n");
        foreach (var path in Mutations.Of(file, 10_000, seed: 6).Concat(Mutations.Cuts(file)).SelectMany(bytes => CgroupFile.Paths(bytes)))
        {
            Assert.That(CgroupPath.Container(path)?.Id, Is.Null.Or.Matches("^[0-9a-f]{64}$"));
            Assert.That(CgroupPath.Unit(path), Is.Null.Or.EndsWith(".service").Or.EndsWith(".scope"));
        }
    }
}
