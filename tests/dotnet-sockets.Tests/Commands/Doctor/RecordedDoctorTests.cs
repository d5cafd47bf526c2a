using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Namespaces.Zoo;
using static DotNetSockets.Tests.Commands.Doctor.Clinic;

namespace DotNetSockets.Tests.Commands.Doctor;

/// <summary>What was wrong with a host when it was recorded, found in each kind of recording.</summary>
internal sealed partial class RecordedDoctorTests : ClinicTests
{
    private const int Leaked = 10;

    private static readonly IPAddress Here = IPAddress.Loopback;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("recorded");

    [SetUp]
    public void FallIll() => Clinic.Run(() =>
    {
        _ = new FullBacklog(Here, 1).Open(Clinic.Sockets).First();
        SystemControl.Set("net/ipv4/tcp_rmem", "4096 65536 65536");
        SystemControl.Set("net/ipv4/tcp_wmem", "4096 65536 65536");
        Tcp.Fill(Tcp.Connect(Clinic.Sockets, Here).Client, 1000);
        for (var i = 0; i < Leaked; i++)
        {
            var (client, server) = Tcp.Connect(Clinic.Sockets, Here);
            Tcp.CloseOneEnd(client, server);
        }

        var receiver = Udp.Bind(Clinic.Sockets, Here);
        receiver.ReceiveBufferSize = 1;
        var sender = Udp.New(Clinic.Sockets, Here);
        for (var i = 0; i < 100; i++)
        {
            sender.SendTo(new byte[500], receiver.LocalEndPoint!);
        }
    });

    [OneTimeTearDown]
    public void Delete() => _folder.Delete(recursive: true);

    [TestCase("json")]
    [TestCase("ndjson")]
    [TestCase("csv")]
    [TestCase("tsv")]
    public void All_checks_but_those_of_settings_read_rows(string format)
    {
        var file = Path.Combine(_folder.FullName, $"rows.{format}");
        var list = Clinic.Run(() => AppRun.Of("-an", "-p", "--columns", "all", "-f", format));
        Assert.That(list.Error, Is.Empty);
        File.WriteAllText(file, Age().Replace(list.Output, "$1 100000"));
        AssertFinds(file, "accept-queue", "udp-drops", "unread-data", "unsent-data");
        var unknown = AppRun.Of("doctor", "--from", file).Error;
        Assert.That(unknown, Does.Contain("cannot tell here: softnet-drops, ephemeral-ports, time-wait, orphans, memory;"));
        var leak = Findings(file, "close-wait");
        if (format.EndsWith("json", StringComparison.Ordinal))
        {
            Assert.That((Word(leak.Single(), "severity"), Number(leak.Single(), "count")), Is.EqualTo(("warning", Leaked)));
            Assert.That(Word(leak.Single(), "subject"), Does.Contain($"(pid {Environment.ProcessId})"));
            Assert.That(leak.Single().GetProperty("evidence").ToString(), Does.Contain("the kernel's default"));
        }
    }

    [Test]
    public void A_netlink_dump_has_TCP_alone()
    {
        var file = Path.Combine(_folder.FullName, "dump");
        Clinic.Run(() => AppRun.Of("-an", "-t", "--to-dump", file));
        AssertFinds(file, "accept-queue", "unsent-data");
        var run = AppRun.Of("doctor", "--from", file, "udp-drops", "--exit-code");
        Assert.That((run.Code, run.Output), Is.EqualTo((3, "Nothing found by 0 of 1 checks.\n")));
        Assert.That(run.Error, Does.Contain("udp-drops (there is no table of udp sockets)"));
    }

    /// <summary>Where the recording lacks what a check judges by, the check does not report health.</summary>
    [TestCase("accept-queue", "recv_q, send_q")]
    [TestCase("syn-backlog", "send_q")]
    [TestCase("close-wait", "last_ack_ms")]
    [TestCase("unread-data", "recv_q, last_recv_ms, rmem_alloc_bytes, rcvbuf_bytes")]
    [TestCase("unsent-data", "send_q, timer, retransmits")]
    [TestCase("retransmissions", "bytes_sent, bytes_retrans, retrans_total")]
    [TestCase("udp-drops", "drops")]
    [TestCase("exposed-listener", "v6only")]
    public void A_check_without_its_columns_tells_nothing(string check, string lacking)
    {
        var file = Path.Combine(_folder.FullName, "few.ndjson");
        var columns = "proto,state,local_address,local_port,foreign_address,foreign_port,pid,process";
        File.WriteAllText(file, Clinic.Run(() => AppRun.Of("-anp", "-f", "ndjson", "--columns", columns)).Output);
        var run = AppRun.Of("doctor", "--from", file, check, "--exit-code");
        Assert.That(run.Code, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain($"{check} (the recording does not have {lacking}"));
    }

    /// <summary>A recording without settings has none, wherever the program is started.</summary>
    [Test]
    public void The_settings_of_this_host_are_not_a_recordings()
    {
        var file = Path.Combine(_folder.FullName, "settings.ndjson");
        File.WriteAllText(file, AppRun.Of("-tan", "-f", "ndjson").Output);
        var error = Command.Run("sh", "-c", "cd /proc && \"$1\" \"$2\" doctor --from \"$3\" time-wait 2>&1 >/dev/null", "sh",
            Need.Program("dotnet"), Path.Combine(AppContext.BaseDirectory, "dotnet-sockets.dll"), file);
        Assert.That(error, Does.Contain("time-wait (the recording lacks net.ipv4.tcp_max_tw_buckets)"));
    }

    [Test]
    public void A_link_to_the_settings_of_this_host_is_none_of_a_copy()
    {
        var folder = _folder.CreateSubdirectory("linked/proc");
        Write(folder, "net/tcp", File.ReadAllText("/proc/net/tcp"));
        File.CreateSymbolicLink(Path.Combine(folder.FullName, "sys"), "/proc/sys");
        Assert.That(AppRun.Of("doctor", "--from", folder.FullName, "time-wait").Error, Does.Contain("the recording lacks net.ipv4.tcp_max_tw_buckets"));
    }

    [Test]
    public void A_copy_of_proc_has_settings_and_no_backlog_limits()
    {
        var folder = _folder.CreateSubdirectory("bundle/proc");
        Clinic.Run(() =>
        {
            foreach (var name in new[] { "net/tcp", "net/tcp6", "net/udp", "net/udp6", "net/sockstat" })
            {
                Copy(Path.Combine("/proc/thread-self", name), Path.Combine(folder.FullName, name));
            }
        });
        Write(folder, "sys/net/ipv4/ip_local_port_range", "32768 32769");
        Write(folder, "sys/net/ipv4/tcp_max_tw_buckets", "1");
        Command.Run("mkfifo", Path.Combine(folder.FullName, "sys/net/ipv4/tcp_fin_timeout"));
        File.CreateSymbolicLink(Path.Combine(folder.FullName, "sys/net/ipv4/tcp_max_orphans"), "/dev/zero");
        AssertFinds(folder.Parent!.FullName, "udp-drops", "unsent-data");
        var run = AppRun.Of("doctor", "--from", folder.FullName, "accept-queue", "orphans", "--exit-code");
        Assert.That(run.Code, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain("accept-queue (the limits of listeners are not known), orphans (the recording lacks net.ipv4.tcp_max_orphans)."));
    }

    [Test]
    public void A_network_namespace_is_looked_at_from_outside()
    {
        Need.Root("to enter a network namespace");
        using var holder = Clinic.Run(() => OtherProgram.Listen("127.0.0.1", 8000));
        var there = $"{holder.ProcessId}";
        var run = AppRun.Of("doctor", "-N", there, "accept-queue", "-j");
        Assert.That(run.Error, Is.Empty);
        var finding = JsonDocument.Parse(run.Output).RootElement.EnumerateArray().Single();
        Assert.That(Word(finding, "next"), Does.StartWith($"dotnet-sockets -N {there} -tanp port = "));
        Clinic.AssertShowsMore(Word(finding, "next")!);
    }

    [TestCase("-N all doctor", "-N all shows the sockets of all network namespaces")]
    [TestCase("doctor --from FILE -N 1", "-N chooses among this host's namespaces, and --from is another place")]
    [TestCase("doctor --from FILE --interval 2", "--interval is between two readings of this host")]
    public void One_place_at_a_time(string line, string sentence)
    {
        var run = AppRun.Of(line.Replace("FILE", "none", StringComparison.Ordinal).Split(' '));
        Assert.That((run.Code, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.StartWith($"dotnet-sockets: {sentence}"));
    }

    [Test]
    public void A_recording_that_is_cut_is_no_healthy_host()
    {
        var file = Path.Combine(_folder.FullName, "cut");
        var list = Clinic.Run(() => AppRun.Of("-an", "-p", "--columns", "all", "-f", "ndjson")).Output;
        File.WriteAllText(file, list[..^20]);
        var run = AppRun.Of("doctor", "--from", file);
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("is cut or damaged at byte"));
    }

    private static void AssertFinds(string recording, params string[] checks)
    {
        var findings = Findings(recording);
        Assert.That(findings.Select(finding => Word(finding, "check")).Distinct().Except(["close-wait", "time-wait", "ephemeral-ports"]), Is.EquivalentTo(checks));
        foreach (var next in findings.Select(finding => Word(finding, "next")!).Where(next => !next.Contains(" explain ", StringComparison.Ordinal)))
        {
            Assert.That(next, Does.StartWith($"dotnet-sockets --from {recording} "));
            var words = Command.Run("sh", "-c", $"printf '%s\\n' {next}").TrimEnd().Split('\n')[1..];
            var run = AppRun.Of(words);
            Assert.That(run.Code, Is.Zero, next);
            Assert.That(run.Output.Split('\n'), Has.Length.GreaterThan(3), $"{next} shows a row");
        }
    }

    private static IReadOnlyList<JsonElement> Findings(string recording, params string[] checks)
    {
        var run = AppRun.Of(["doctor", "--from", recording, "-j", .. checks]);
        Assert.That(run.Code, Is.Zero, run.Error);
        return [.. JsonDocument.Parse(run.Output).RootElement.EnumerateArray()];
    }

    private static void Write(DirectoryInfo folder, string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.WriteAllText(to, File.ReadAllText(from));
    }

    [GeneratedRegex("(\"last_(?:ack|recv)_ms\":)\\d+")]
    private static partial Regex Age();
}
