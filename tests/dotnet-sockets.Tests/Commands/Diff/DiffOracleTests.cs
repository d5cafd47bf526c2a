using System.Net;
using System.Net.Sockets;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Owners;

namespace DotNetSockets.Tests.Commands.Diff;

/// <summary>Real listeners that are started anew, replaced, added and closed between a recording and now.</summary>
internal sealed class DiffOracleTests : DiffNetwork
{
    [Test]
    public void A_restart_is_no_difference()
    {
        using (Network.Run(() => OtherProgram.Listen("127.0.0.1", 80)))
        {
            Record("old.json");
        }

        using var again = Network.Run(() => OtherProgram.Listen("127.0.0.1", 80));
        Assert.That(Differences(0, Old, "--strict"), Is.Empty);
        Assert.That(Differences(1, Old, "--compare", "pid"), Has.Length.EqualTo(1));
    }

    [Test]
    public void Another_program_on_the_port_is_one_change()
    {
        using (Network.Run(() => OtherProgram.Listen("127.0.0.1", 80)))
        {
            Record("old.json");
        }

        using var other = Network.Run(() => OtherProgram.Listen("127.0.0.1", 80, copy: PathOf("impostor")));
        Assert.That(Differences(1, Old), Is.EqualTo(["changed 127.0.0.1 80 process perl impostor impostor"]));
        Assert.That(Differences(0, Old, "--only", "added,removed"), Is.Empty);
    }

    [Test]
    public void A_new_listener_fails_where_CI_asks_for_it_and_a_lost_one_does_not()
    {
        using var stays = Network.Run(() => OtherProgram.Listen("127.0.0.1", 80));
        using (Network.Run(() => OtherProgram.Listen("127.0.0.1", 81)))
        {
            Record("old.json");
        }

        Assert.That(Differences(0, Old, "--only", "added"), Is.Empty);
        using var added = Network.Run(() => OtherProgram.Listen("0.0.0.0", 8080));
        Assert.That(Differences(1, Old, "--only", "added"), Is.EqualTo(["added 0.0.0.0 8080    perl"]));
        Assert.That(Differences(1, Old), Is.EquivalentTo(["added 0.0.0.0 8080    perl", "removed 127.0.0.1 81    perl"]));
        Assert.That(Run("diff", Old).Code, Is.Zero);
        Assert.That(Differences(0, Old, "sport = :80"), Is.Empty);
    }

    [Test]
    public void Sockets_that_share_a_port_are_compared_as_many()
    {
        using var first = Network.Run(() => OtherProgram.Listen("127.0.0.1", 80));
        using (Network.Run(() => OtherProgram.Listen("127.0.0.1", 80, copy: PathOf("second"))))
        {
            Record("old.json");
            Assert.That(Differences(0, Old), Is.Empty);
        }

        Assert.That(Differences(1, Old), Is.EqualTo(["removed 127.0.0.1 80    second"]));
        using var third = Network.Run(() => OtherProgram.Listen("127.0.0.1", 80, copy: PathOf("third")));
        Assert.That(Differences(1, Old), Is.EqualTo(["changed 127.0.0.1 80 process second third third"]));
    }

    [Test]
    public void The_owners_of_a_socket_are_a_set()
    {
        var listener = Network.Run(() => Tcp.Listen(Sockets, IPAddress.Loopback, 4, port: 80));
        using (Holder.Start([listener], "exec sleep 1000").Running("sleep"))
        {
            Record("old.json");
            Record("old.csv", "-tulpe", "-f", "csv");
        }

        using (Holder.Start([listener], "exec sleep 1000").Running("sleep"))
        {
            Assert.That(Differences(0, Old), Is.Empty);

            // CSV tells of the first owner alone.
            Assert.That(Differences(0, PathOf("old.csv")), Is.Empty);
        }

        Assert.That(Differences(1, Old).Single(), Does.StartWith("changed 127.0.0.1 80 process dotnet, sleep dotnet ").Or.Match("process .*sleep"));
    }

    [Test]
    public void A_backlog_and_an_exposure_are_compared()
    {
        using (var sockets = new OpenSockets())
        {
            Network.Run(() => Tcp.Listen(sockets, IPAddress.Any, 4, port: 80));
            Record("old.json", "-tulpe", "-j", "--columns", "+interface");
        }

        Network.Run(() =>
        {
            var narrowed = Tcp.New(Sockets, IPAddress.Any);
            narrowed.SetRawSocketOption(1, 25, "lo\0"u8); // SOL_SOCKET, SO_BINDTODEVICE
            narrowed.Bind(new IPEndPoint(IPAddress.Any, 80));
            narrowed.Listen(5);
        });
        Assert.That(
            Differences(1, Old).Select(line => line[..line.LastIndexOf(' ')]),
            Is.EqualTo(["changed 0.0.0.0 80 exposure any loopback", "changed 0.0.0.0 80 send_q 4 5"]));
    }

    [Test]
    public void A_client_of_UDP_is_left_out_and_a_server_is_not()
    {
        Record("old.json");
        Network.Run(() =>
        {
            Sockets.Keep(new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp)).Bind(new IPEndPoint(IPAddress.Loopback, 40000));
            Sockets.Keep(new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp)).Bind(new IPEndPoint(IPAddress.Loopback, 53));
        });
        Assert.That(Differences(1, Old).Single(), Does.StartWith("added 127.0.0.1 53 "));
        Assert.That(Differences(1, Old, "-l"), Has.Length.EqualTo(2));
    }

    [Test]
    public void Connections_are_told_apart_by_both_ends()
    {
        Network.Run(() => Tcp.Connect(Sockets, IPAddress.Loopback));
        Record("old.json", "-tapen", "-j");
        Assert.That(Differences(0, Old, "-ta"), Is.Empty);
        Network.Run(() => Tcp.Connect(Sockets, IPAddress.Loopback));
        Assert.That(Differences(1, Old, "-ta"), Has.Length.EqualTo(2).And.All.StartsWith("added 127.0.0.1 "));
        Assert.That(Differences(1, Old, "state", "established"), Has.Length.EqualTo(2));
    }

    [Test]
    public void A_listener_on_a_UNIX_socket_is_told_by_its_path()
    {
        Record("old.json", "-xlpe", "-j");
        Network.Run(() =>
        {
            var listener = Sockets.Keep(new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified));
            listener.Bind(new UnixDomainSocketEndPoint("\0diff"));
            listener.Listen(3);
        });
        Assert.That(Differences(1, Old, "-x").Single(), Does.StartWith("added @diff "));
    }
}
