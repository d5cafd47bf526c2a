using DotNetSockets.Tests.CommandLine;
using SocketSnapshot;
using SocketSnapshot.Tests.Linux;

namespace DotNetSockets.Tests.Places;

/// <summary>A host whose kernel has the tables of SCTP, and no sctp_diag that netlink would ask: its /proc is one that is made.</summary>
[Platform("Linux")]
internal sealed class SctpHostTests
{
    private const string Heading = " ENDPT     SOCK   STY SST HBKT LPORT   UID INODE LADDRS\n";
    private const string Endpoint = "0000000000000000 0000000000000000 2   10  29   2905    101 71001 10.4.0.1 10.4.1.1 \n";
    private const string Associations = " ASSOC     SOCK   STY SST ST HBKT ASSOC-ID TX_QUEUE RX_QUEUE UID INODE LPORT RPORT LADDRS <-> RADDRS HBINT INS OUTS MAXRT T1X T2X RTXC\n";
    private const string Association =
        "0000000000000000 0000000000000000 2   1   3  0     17       88      412     101 71002 2905  40100  10.4.0.1 *10.4.1.1 <-> 10.9.0.7 *10.9.1.7 \t   30000     5    10   10    0    0        3\n";

    [SetUp]
    public void NeedKernelWithoutSctpDiag()
    {
        Need.Root("to enter the network namespace of another /proc");
        using var here = SocketTable.Dump(new SocketTableOptions { Protocols = SocketProtocols.Sctp });
        Need.Kernel(!here.Sources.Contains("sock_diag"), "a kernel without sctp_diag", "rmmod sctp_diag, and keep it from being loaded");
    }

    [Test]
    public void Its_sockets_are_those_of_the_tables()
    {
        using var host = Host(Endpoint, Association);
        var run = AppRun.Of(
            "-San", "--proc", host.Root, "-f", "ndjson", "--columns", "proto,recv_q,send_q,local_endpoint,foreign_endpoint,state,inode,sctp_peers");
        Assert.That(run, Is.EqualTo(new AppRun(
            0,
            """
            {"proto":"sctp","recv_q":null,"send_q":null,"local_endpoint":"10.4.0.1:2905","foreign_endpoint":"0.0.0.0:*","state":"LISTEN","inode":71001,"sctp_peers":null}
            {"proto":"sctp","recv_q":412,"send_q":88,"local_endpoint":"10.4.1.1:2905","foreign_endpoint":"10.9.1.7:40100","state":"ESTABLISHED","inode":71002,"sctp_peers":"10.9.0.7,10.9.1.7"}

            """.ReplaceLineEndings("\n"),
            "")));
    }

    [Test]
    public void Lines_that_are_none_are_counted()
    {
        using var host = Host($"{Endpoint}0000000000000000 0000000000000000 2   10  30   2906    101 7100\n", "nothing\nof an association\n");
        var run = AppRun.Of("-San", "--proc", host.Root, "--template", "{inode}\\n");
        Assert.That((run.Code, run.Output), Is.EqualTo((0, "71001\n")));
        Assert.That(run.Error, Is.EqualTo(
            $"dotnet-sockets: warning: Lines of {host.Root}/net/sctp/eps that are not socket records were left out: 1.\n"
            + $"dotnet-sockets: warning: Lines of {host.Root}/net/sctp/assocs that are not socket records were left out: 2.\n"));
    }

    /// <summary>The process 1 is in the network namespace of the test, which netlink then asks in vain.</summary>
    private static HostileFiles Host(string endpoints, string associations) => new HostileFiles()
        .WithLink("1/ns/net", "/proc/self/ns/net")
        .WithLink("1/net", "../net")
        .WithText("net/sctp/eps", Heading + endpoints)
        .WithText("net/sctp/assocs", Associations + associations);
}
