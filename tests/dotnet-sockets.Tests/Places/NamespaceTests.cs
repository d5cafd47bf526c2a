using System.Net;
using System.Runtime.Versioning;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Oracles;
using DotNetSockets.Tests.Owners;

namespace DotNetSockets.Tests.Places;

/// <summary>
/// Three network namespaces with a listener on one and the same port: two with names and a user's processes in them, and one without a
/// name and with root's.
/// </summary>
[Category(Categories.Oracle)]
[SupportedOSPlatform("linux")]
internal sealed class NamespaceTests
{
    private const int Port = 8123;
    private const string Columns = "netns,proto,send_q,local_address,local_port,interface";

    private static readonly string Red = $"red-{Environment.ProcessId}";
    private static readonly string Blue = $"blue-{Environment.ProcessId}";

    private readonly List<IDisposable> _kept = [];
    private UnprivilegedTool _tool = null!;
    private NetworkNamespace _red = null!;
    private NetworkNamespace _blue = null!;
    private NetworkNamespace _bare = null!;
    private Holder _user = null!;
    private Holder _root = null!;

    [OneTimeSetUp]
    public void Open()
    {
        Need.Root("to name network namespaces and to become another user");
        _tool = Keep(new UnprivilegedTool());
        var sockets = Keep(new OpenSockets());
        (_red, _blue, _bare) = (Keep(NetworkNamespace.Create()), Keep(NetworkNamespace.Create()), Keep(NetworkNamespace.Create()));
        Name(_red, Red);
        Name(_blue, Blue);
        _red.Run(() =>
        {
            Command.Run("ip", "link", "add", "red0", "type", "veth", "peer", "name", "red1");
            LinuxSocket.BindToDevice(Tcp.Listen(sockets, IPAddress.Any, 5, Port + 1), "red0");
        });
        foreach (var network in new[] { _red, _blue, _bare })
        {
            network.Run(() => Tcp.Listen(sockets, IPAddress.Loopback, 7, Port));
        }

        _user = Hold(_red, $"exec {UnprivilegedTool.BecomeNobody} sleep 600");
        Hold(_red, "exec sleep 600");
        Hold(_blue, $"exec {UnprivilegedTool.BecomeNobody} sleep 600");
        _root = Hold(_bare, "exec sleep 600");
    }

    [OneTimeTearDown]
    public void Close()
    {
        _kept.Reverse();
        _kept.ForEach(kept => kept.Dispose());
        foreach (var name in new[] { Red, Blue }.Where(name => File.Exists($"/run/netns/{name}")))
        {
            Command.Run("ip", "netns", "del", name);
        }
    }

    /// <summary>What it suggests looks there, too.</summary>
    [Test]
    public void So_does_explain()
    {
        var inside = _red.Run(() => AppRun.Of("explain", "8124", "-j"));
        Assert.That(inside.Output, Does.Contain("dotnet-sockets -anp port 8124"));
        var placed = inside.Output.Replace("dotnet-sockets -anp", $"dotnet-sockets -N {Red} -anp", StringComparison.Ordinal);
        Assert.That(AppRun.Of("explain", "8124", "-j", "-N", Red), Is.EqualTo(inside with { Output = placed }));
    }

    /// <summary>The other tables, from outside and from within.</summary>
    [TestCase("interfaces -a --columns interface,mtu,addresses -j")]
    [TestCase("routes --table all -n -j")]
    [TestCase("groups -n -j")]
    [TestCase("statistics --columns protocol,name -j")]
    public void Other_commands_look_into_one_too(string line)
    {
        var words = line.Split(' ');
        var (outside, inside) = (AppRun.Of(["-N", Red, .. words]), _red.Run(() => AppRun.Of(words)));
        Assert.That(outside, Is.EqualTo(inside));
        Assert.That((outside.Code, outside.Error), Is.EqualTo((0, "")));
        Assert.That(AppRun.Of([.. words, "-N", Red]), Is.EqualTo(inside));
        Assert.That(_tool.ExitCode([.. words, "-N", Red]), Is.EqualTo(1));
        Assert.That(_tool.ErrorOf([.. words, "-N", Red]), Does.StartWith($"dotnet-sockets: The network namespace {Red} cannot be entered. To enter it: sudo "));
    }

    [Test]
    public void All_shows_each_socket_of_each_namespace_once()
    {
        var run = AppRun.Of("-N", "all", "-tln", "-f", "csv", "--columns", Columns);
        Assert.That(run.Code, Is.Zero, run.Error);
        Assert.That(Ours(run.Output, [Red, Blue, Inode(_bare)]), Is.EquivalentTo(new[]
        {
            $"{Blue},tcp,7,127.0.0.1,{Port},", $"{Red},tcp,7,127.0.0.1,{Port},", $"{Red},tcp,5,0.0.0.0,{Port + 1},red0",
            $"{Inode(_bare)},tcp,7,127.0.0.1,{Port},",
        }));
    }

    [Test]
    public void Without_rights_all_shows_them_too_through_processes()
    {
        var (output, error) = _tool.Run(["-N", "all", "-tln", "-f", "csv", "--columns", Columns]);
        Assert.That(Ours(output, [Red, Blue, $"pid:{_root.Id}"]), Is.EquivalentTo(new[]
        {
            $"{Blue},tcp,,127.0.0.1,{Port},", $"{Red},tcp,,127.0.0.1,{Port},", $"{Red},tcp,,0.0.0.0,{Port + 1},",
            $"pid:{_root.Id},tcp,,127.0.0.1,{Port},",
        }));
        Assert.That(error, Does.Match(
            @"warning: Network namespaces that this user may not enter are read through /proc/PID/net, which has no backlog limits, "
            + $@"interfaces and cookies: .*{Blue}, .*{Red}, .*pid:{_root.Id}.*\. To see them: sudo \S*/dotnet {_tool.Folder}/dotnet-sockets\.dll -N all -tln "));
    }

    [Test]
    public void All_has_a_column_with_the_namespace_in_front() =>
        Assert.That(AppRun.Of("-N", "all", "-tln", "--csv").Output, Does.StartWith("netns,proto,recv_q,").And.Contains($"\r\n{Blue},tcp,0,7,127.0.0.1,{Port},"));

    [Test]
    public void A_name_a_process_and_a_path_lead_to_the_same_namespace()
    {
        foreach (var word in new[] { Red, $"{_user.Id}", $"/run/netns/{Red}", $"/proc/{_user.Id}/ns/net" })
        {
            var run = AppRun.Of("-N", word, "-tln", "-f", "csv", "-H", "--columns", Columns);
            Assert.That((run.Code, run.Error), Is.EqualTo((0, "")), word);
            Assert.That(
                run.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries),
                Is.EquivalentTo(new[] { $"{Red},tcp,7,127.0.0.1,{Port},", $"{Red},tcp,5,0.0.0.0,{Port + 1},red0" }), word);
        }
    }

    [Test]
    public void Without_rights_a_name_leads_to_a_process_in_it() => Assert.That(
        _tool.Run(["-N", Blue, "-tln", "-f", "csv", "-H", "--columns", "local_port,netns"]).Output, Is.EqualTo($"{Port},{Blue}\r\n"));

    /// <summary>The file is there, and a right to follow it is missing.</summary>
    [Test]
    public void Without_rights_a_path_that_may_not_be_followed_is_no_wrong_path()
    {
        Assert.That(_tool.ExitCode("-N", $"/proc/{_root.Id}/ns/net", "-tln"), Is.EqualTo(2));
        Assert.That(
            _tool.ErrorOf("-N", $"/proc/{_root.Id}/ns/net", "-tln"),
            Does.StartWith($"dotnet-sockets: '/proc/{_root.Id}/ns/net' cannot be looked at: permission denied. Run it as root, "));
    }

    [Test]
    public void Whoever_looked_elsewhere_is_where_he_was()
    {
        var before = Inode(_bare);
        _bare.Run(() => AppRun.Of("-N", Red, "-tuan"));
        Assert.That(Inode(_bare), Is.EqualTo(before));
        Assert.That(Tool.Run(_bare, "-tln", "-f", "csv", "-H", "--columns", "netns,local_port"), Is.EqualTo($"{before},{Port}\r\n"));
    }

    [Test]
    public void An_unknown_name_is_refused_with_the_nearest() => Assert.That(
        AppRun.Of("-N", Red[..^1] + "_").Error,
        Does.StartWith($"dotnet-sockets: There is no network namespace '{Red[..^1]}_', by name or process; did you mean '{Red}'? It can be "));

    [TestCase("pid")]
    [TestCase("uts")]
    [TestCase("mnt")]
    public void A_namespace_of_another_kind_is_none_of_the_network(string kind)
    {
        var run = AppRun.Of("-N", $"/proc/self/ns/{kind}", "-tan");
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Error, Is.EqualTo(
            $"dotnet-sockets: '/proc/self/ns/{kind}' is not a network namespace: -N takes a file that a namespace is mounted on, such as those in /run/netns.\n"));
    }

    private static string[] Ours(string csv, string[] spaces) =>
        [.. csv.Split("\r\n").Where(line => spaces.Contains(line.Split(',')[0]))];

    /// <summary>The shell is in the namespace of the thread that starts it.</summary>
    private static void Name(NetworkNamespace network, string name) =>
        network.Run(() => Command.Run("sh", "-c", "exec ip netns attach \"$0\" $$", name));

    private static string Inode(NetworkNamespace network) =>
        network.Run(() => new FileInfo("/proc/thread-self/ns/net").LinkTarget!)["net:[".Length..^1];

    private Holder Hold(NetworkNamespace network, string script) =>
        Keep(network.Run(() => Holder.Start([], script))).Running("sleep");

    private T Keep<T>(T kept)
        where T : IDisposable
    {
        _kept.Add(kept);
        return kept;
    }
}
