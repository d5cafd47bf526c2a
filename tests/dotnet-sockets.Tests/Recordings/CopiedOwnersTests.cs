using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Recordings;

/// <summary>A copy of /proc that has descriptors has owners.</summary>
[Platform("Linux")]
internal sealed class CopiedOwnersTests
{
    private const string Table =
        """
          sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
           0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4711 1 0000000000000000 100 0 0 10 0

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("copied");

    [OneTimeTearDown]
    public void Close() => _folder.Delete(recursive: true);

    [Test]
    public void The_owner_is_the_process_whose_descriptor_leads_to_the_socket()
    {
        Fill("with", hasDescriptors: true);
        Assert.That(Load("with"), Is.EqualTo(new AppRun(0, """{"pid":77,"process":"nginx","fd":5}""" + "\n", "")));
    }

    [Test]
    public void Without_descriptors_the_owner_is_lacking()
    {
        Fill("without", hasDescriptors: false);
        Assert.That(Load("without"), Is.EqualTo(new AppRun(
            0,
            """{"pid":null,"process":null,"fd":null}""" + "\n",
            "dotnet-sockets: warning: The recording does not have pid, process, fd; they are unknown here. On its host 'dotnet-sockets -an -j --columns all' records all.\n")));
    }

    /// <summary>Numbers where it has no list: 1000 may be somebody on this host.</summary>
    [TestCase(null, "1000")]
    [TestCase("web:x:1000:1000::/:/bin/sh\n", "web")]
    [TestCase("web:x:1001:1000::/:/bin/sh\n", "1000")]
    public void The_users_are_those_of_the_copied_host(string? list, string user)
    {
        Fill("users", hasDescriptors: false);
        var etc = Directory.CreateDirectory(Path.Combine(_folder.FullName, "users", "etc"));
        File.Delete(Path.Combine(etc.FullName, "passwd"));
        if (list is not null)
        {
            File.WriteAllText(Path.Combine(etc.FullName, "passwd"), list);
        }

        var run = AppRun.Of("-tln", "--columns", "user", "-f", "ndjson", "--from", Path.Combine(_folder.FullName, "users"));
        Assert.That(run.Output, Is.EqualTo($"{{\"user\":\"{user}\"}}\n"));
    }

    [Test]
    public void A_pipe_in_place_of_their_list_is_none()
    {
        Fill("pipe", hasDescriptors: false);
        var etc = Directory.CreateDirectory(Path.Combine(_folder.FullName, "pipe", "etc"));
        Command.Run("mkfifo", Path.Combine(etc.FullName, "passwd"));
        var run = AppRun.Of("-tln", "--columns", "user", "-f", "ndjson", "--from", Path.Combine(_folder.FullName, "pipe"));
        Assert.That(run.Output, Is.EqualTo("{\"user\":\"1000\"}\n"));
    }

    /// <summary>A copy does not tell when it was made.</summary>
    [TestCase("statistics", "snmp", "Ip: Forwarding\nIp: 1\n")]
    [TestCase("interfaces", "dev", "Inter-|   Receive\n face |bytes\n    lo: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16\n")]
    [TestCase("routes", "route", "Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT\neth0\t00000000\t0100000A\t0003\t0\t0\t0\t00000000\t0\t0\t0\n")]
    [TestCase("groups", "igmp", "Idx\tDevice    : Count Querier\tGroup    Users Timer\tReporter\n1\tlo        :     1      V3\n\t\t\t\t010000E0     1 0:00000000\t\t0\n")]
    public void The_other_tables_have_no_time(string command, string table, string text)
    {
        var net = Directory.CreateDirectory(Path.Combine(_folder.FullName, command, "net"));
        File.WriteAllText(Path.Combine(net.FullName, table), text);
        var run = AppRun.Of(command, "-f", "ndjson", "--columns", "timestamp", "--from", Path.Combine(_folder.FullName, command));
        Assert.That(run.Output.Split('\n')[0], Is.EqualTo("{\"timestamp\":null}"), run.Error);
    }

    private AppRun Load(string name) =>
        AppRun.Of("-tln", "--columns", "pid,process,fd", "-f", "ndjson", "--from", Path.Combine(_folder.FullName, name));

    private void Fill(string name, bool hasDescriptors)
    {
        var proc = Path.Combine(_folder.FullName, name, "proc");
        Directory.CreateDirectory(Path.Combine(proc, "net"));
        File.WriteAllText(Path.Combine(proc, "net", "tcp"), Table);
        Directory.CreateDirectory(Path.Combine(proc, "77"));
        File.WriteAllText(Path.Combine(proc, "77", "comm"), "nginx\n");
        File.WriteAllText(Path.Combine(proc, "77", "cmdline"), "nginx\0");
        if (hasDescriptors)
        {
            Directory.CreateDirectory(Path.Combine(proc, "77", "fd"));
            File.CreateSymbolicLink(Path.Combine(proc, "77", "fd", "5"), "socket:[4711]");
        }
    }
}
