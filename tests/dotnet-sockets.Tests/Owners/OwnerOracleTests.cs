using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Namespaces.Interop;
using DotNetSockets.Tests.Oracles;

namespace DotNetSockets.Tests.Owners;

/// <summary>A listener that workers share, sockets held twice, and connections that wait, against ss -p and /proc.</summary>
[Category(Categories.Oracle)]
internal sealed partial class OwnerOracleTests : IDisposable
{
    private const string Sleep = "exec sleep 600";

    private readonly OpenSockets _sockets = new();
    private readonly List<Holder> _holders = [];
    private NetworkNamespace _network = null!;
    private Socket _shared = null!;
    private Socket _spare = null!;
    private int _twin;

    [OneTimeSetUp]
    public void Open()
    {
        _network = NetworkNamespace.Create();
        _network.Run(() =>
        {
            _shared = Tcp.Listen(_sockets, IPAddress.Loopback, 16);
            var udp = Udp.Bind(_sockets, IPAddress.IPv6Loopback);
            var pair = Tcp.Connect(_sockets, IPAddress.IPv6Loopback);
            for (var i = 0; i < 4; i++)
            {
                _holders.Add(Holder.Start([_shared, udp], Sleep).Running("sleep"));
            }

            _holders.Add(Holder.Start([_shared, pair.Server], $"exec 77<&{_shared.Handle}; {Sleep}").Running("sleep"));
            _twin = LibC.fcntl((int)udp.Handle, LibC.F_DUPFD_CLOEXEC, 0);
            _spare = Tcp.Connect(_sockets, IPAddress.Loopback).Client;
            Tcp.New(_sockets, IPAddress.Loopback).Connect(_shared.LocalEndPoint!);
            var dual = Tcp.New(_sockets, IPAddress.IPv6Any);
            dual.DualMode = true;
            dual.Bind(new IPEndPoint(IPAddress.IPv6Any, 0));
            dual.Listen(4);
            Tcp.New(_sockets, IPAddress.Loopback).Connect(new IPEndPoint(IPAddress.Loopback, Tcp.PortOf(dual)));
        });
    }

    public void Dispose()
    {
        _holders.ForEach(holder => holder.Dispose());
        _shared?.Dispose();
        _spare?.Dispose();
        _sockets.Dispose();
        _ = LibC.close(_twin);
        _network?.Dispose();
    }

    [Test]
    public void Every_socket_has_the_processes_and_descriptors_of_ss()
    {
        var theirs = _network.Run(() => Command.Run("ss", "-tuanepOH")).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => (Inode: Inode().Match(line).Groups[1].Value, Owners: Owners(User().Matches(line).Select(
                user => $"{user.Groups[1].Value}:{user.Groups[2].Value}"))))
            .Where(socket => socket.Inode is not ("" or "0")).ToList();
        Assert.That(theirs.Select(socket => socket.Owners), Has.Some.Matches<string>(owners => owners!.Split(' ').Length >= 6));
        var ours = Rows("-tuan", "--columns", "inode,processes").Where(row => row["inode"].ValueKind == JsonValueKind.Number)
            .Select(row => (Inode: row["inode"].ToString(), Owners: Owners(row["processes"].EnumerateArray().Select(
                process => $"{process.GetProperty("pid")}:{process.GetProperty("fd")}"))));
        Assert.That(ours, Is.EquivalentTo(theirs));
    }

    [Test]
    public void A_connection_that_waits_is_its_listeners()
    {
        var ours = Rows("-tn", "--columns", "inode,pid,fd,owner_via,processes").Where(row => row["inode"].ValueKind == JsonValueKind.Null).ToList();
        Assert.That(ours, Has.Count.EqualTo(2));
        Assert.That(ours.Select(row => row["owner_via"].GetString()), Has.All.EqualTo("listener"));
        Assert.That(ours.Select(row => row["fd"].ValueKind), Has.All.EqualTo(JsonValueKind.Null));
        Assert.That(ours.Select(row => row["pid"].GetInt32()), Is.EquivalentTo(new[] { FirstOwner, Environment.ProcessId }));
        Assert.That(ours.Select(row => row["processes"].GetArrayLength()), Is.EquivalentTo(new[] { 7, 1 }));
    }

    [Test]
    public void The_fields_of_a_process_are_those_of_proc()
    {
        using var holder = Holder.Start([_spare], "exec -a 'my name' sleep 600").Running("sleep");
        var folder = $"/proc/{holder.Id}";

        // From here on the other process alone holds it.
        _spare.Dispose();
        var row = Rows("-tan", "--columns", "pid,process,fd,command,executable,comm,ppid,process_user,started,process_cgroup")
            .Single(row => row["pid"].ValueKind == JsonValueKind.Number && row["pid"].GetInt32() == holder.Id);
        Assert.That(row["command"].GetString(), Is.EqualTo("my name 600"));
        Assert.That(row["executable"].GetString(), Is.EqualTo(new FileInfo(folder + "/exe").LinkTarget));
        Assert.That(row["process"].GetString(), Is.EqualTo(Path.GetFileName(new FileInfo(folder + "/exe").LinkTarget)));
        Assert.That(row["comm"].GetString(), Is.EqualTo("sleep"));
        Assert.That(row["ppid"].GetInt32(), Is.EqualTo(Environment.ProcessId));
        Assert.That(row["process_user"].GetString(), Is.EqualTo(Command.Run("id", "-un").TrimEnd()));
        Assert.That(DateTimeOffset.Parse(row["started"].GetString()!, CultureInfo.InvariantCulture), Is.EqualTo(DateTimeOffset.UtcNow).Within(TimeSpan.FromMinutes(2)));
        Assert.That(File.ReadAllText(folder + "/cgroup"), Does.Contain(":" + row["process_cgroup"].GetString()));
        Assert.That(new FileInfo($"{folder}/fd/{row["fd"].GetInt32()}").LinkTarget, Does.StartWith("socket:["));
    }

    [Test]
    public void The_table_is_netstats()
    {
        var port = Tcp.PortOf(_shared);
        var line = Tool.Run(_network, "-tlnpe").Split('\n').Single(line => line.Contains($"127.0.0.1:{port} ", StringComparison.Ordinal));
        var name = FirstOwner == Environment.ProcessId ? Path.GetFileName(Environment.ProcessPath)! : "sleep";
        Assert.That(line, Does.Match($@"LISTEN +0 +\d+ +{FirstOwner}/{Regex.Escape(name)}$"));
    }

    /// <summary>Of the shared listener. Process ids begin anew at their limit, so that a child's may be the lower.</summary>
    private int FirstOwner => _holders.Select(holder => holder.Id).Append(Environment.ProcessId).Min();

    [Test]
    public void Users_have_names_unless_numbers_are_wanted()
    {
        var (name, number) = (Command.Run("id", "-un").TrimEnd(), Command.Run("id", "-u").TrimEnd());
        Assert.That(Rows("-tlne").Select(row => row["user"].GetString()), Has.All.EqualTo(name));
        Assert.That(Rows("-tle", "--numeric-users").Select(row => row["user"].GetString()), Has.All.EqualTo(number));
        Assert.That(Tool.Run(_network, "-tle", "--numeric-hosts", "-H"), Does.Match($@"LISTEN +{name} +\d+\n"));
        Assert.That(Tool.Run(_network, "-tlne", "-H"), Does.Match($@"LISTEN +{number} +\d+\n"));
    }

    [Test]
    public void Without_the_flag_nobody_is_looked_for() => Assert.That(Rows("-tan")[0].Keys, Has.None.EqualTo("pid"));

    private List<Dictionary<string, JsonElement>> Rows(params string[] arguments) =>
        JsonSerializer.Deserialize<List<Dictionary<string, JsonElement>>>(Tool.Run(_network, [.. arguments, "-j"]))!;

    private static string Owners(IEnumerable<string> owners) => string.Join(' ', owners.Order(StringComparer.Ordinal));

    [GeneratedRegex(@" ino:(\d+)")]
    private static partial Regex Inode();

    [GeneratedRegex(@"pid=(\d+),fd=(\d+)\)")]
    private static partial Regex User();
}
