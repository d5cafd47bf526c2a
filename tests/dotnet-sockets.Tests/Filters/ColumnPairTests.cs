using System.Net.Sockets;
using DotNetSockets.Errors;
using DotNetSockets.Filters.Predicates;
using DotNetSockets.Filters.Tree;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tests.CommandLine;
using SocketSnapshot;

namespace DotNetSockets.Tests.Filters;

/// <summary>Columns compared with columns.</summary>
internal sealed class ColumnPairTests
{
    private const string Rows =
        """
        {"proto":"tcp","state":"LISTEN","recv_q":6,"send_q":5,"local_address":"0.0.0.0","local_port":1,"foreign_address":"0.0.0.0","foreign_port":null}
        {"proto":"tcp","state":"LISTEN","recv_q":5,"send_q":5,"local_address":"0.0.0.0","local_port":2,"foreign_address":"0.0.0.0","foreign_port":null}
        {"proto":"tcp","state":"LISTEN","recv_q":6,"send_q":null,"local_address":"0.0.0.0","local_port":3,"foreign_address":"0.0.0.0","foreign_port":null}
        {"proto":"tcp","state":"ESTABLISHED","recv_q":0,"send_q":9,"local_address":"::ffff:10.0.0.1","local_port":4,"foreign_address":"10.0.0.1","foreign_port":4}
        {"proto":"tcp","state":"ESTABLISHED","recv_q":9,"send_q":0,"local_address":"10.0.0.1","local_port":5,"foreign_address":"10.0.0.2","foreign_port":9}
        """;

    private readonly string _path = Path.GetTempFileName();

    [OneTimeTearDown]
    public void Delete() => File.Delete(_path);

    [TestCase("recv_q > send_q", "1 5", 1)]
    [TestCase("send_q < recv_q", "1 5", 1)]
    [TestCase("recv_q <= send_q", "2 4", 1)]
    [TestCase("recv_q != send_q", "1 4 5", 1)]
    [TestCase("not recv_q > send_q", "2 4", 1)]
    [TestCase("recv_q in (send_q, 0)", "2 4", 1)]
    [TestCase("RECV_Q gt SEND_Q", "1 5", 1)]
    [TestCase("state listening and recv_q > send_q", "1", 1)]
    [TestCase("full = true", "1", 1)]
    [TestCase("full = false", "2", 1)]
    [TestCase("full != true", "2 4 5", 1)]
    [TestCase("full = null", "3 4 5", 0)]
    [TestCase("local_address = foreign_address", "1 2 3 4", 0)]
    [TestCase("local_address < foreign_address", "5", 0)]
    [TestCase("local_port = foreign_port", "4", 0)]
    [TestCase("local_port != foreign_port", "1 2 3 5", 0)]
    [TestCase("local_endpoint = foreign_endpoint", "4", 0)]
    public void A_socket_matches_by_both_of_its_values(string filter, string ports, int undecided)
    {
        var run = AppRun.Of(["-an", "--from", Recording(Rows), "-f", "template", "--template", "{local_port}", .. filter.Split(' ')]);
        Assert.That((run.Code, run.Output.ReplaceLineEndings(" ").Trim()), Is.EqualTo((0, ports)));
        Assert.That(run.Error, undecided == 0 ? Is.Empty : Does.Contain("could not be decided for 1 socket, ").And.Contain("send_q").Or.Contain("full"));
    }

    [TestCase("recv_q > state", "'recv_q' is a number and 'state' is a text, which do not compare; expected a whole number, a range such as 1-9, another column, or null.")]
    [TestCase("recv_q > full", "'recv_q' is a number and 'full' is true or false, which do not compare; expected a whole number, a range such as 1-9, another column, or null.")]
    [TestCase("user = mark", "'user' is a text and 'mark' is a number, which do not compare; expected a text, another column or null; in quotes, \"mark\" is a value.")]
    [TestCase("rtt_us > pacing_rate_bps", "'rtt_us' is a number of microseconds and 'pacing_rate_bps' is a number of bits per second, which do not compare; "
        + "expected a whole number, a range such as 1-9, another column, or null.")]
    [TestCase("local_address = local_port", "'local_address' is an address and 'local_port' is a number, which do not compare; "
        + "expected an address, a prefix as 10/8, another column, or null; in quotes, \"local_port\" is a value.")]
    [TestCase("sport = dport", "The two ports of a socket are compared by their columns: 'local_port = foreign_port'.")]
    public void Values_that_do_not_compare_are_a_wrong_line(string filter, string sentence)
    {
        var run = AppRun.Of(["-tan", .. filter.Split(' ')]);
        Assert.That((run.Code, run.Output, run.Error.Split(Environment.NewLine)[0]), Is.EqualTo((2, "", $"dotnet-sockets: {sentence}")));
    }

    /// <summary>In quotes it is a value, and so is a word that the column can hold: "fd" is a column, too.</summary>
    [TestCase("user = \"mark\"", "user = mark")]
    [TestCase("user = \"process_user\"", "user = process_user")]
    [TestCase("owner_via = fd", "owner_via = fd")]
    [TestCase("unit ~ comm", "unit ~ comm")]
    public void A_value_is_no_column(string filter, string shown)
    {
        var node = Parsed.Of(filter);
        Assert.That((node.ToString(), node.Columns.Count()), Is.EqualTo((shown, 1)));
    }

    [TestCase("recv_q > send_q", "recv_q > send_q")]
    [TestCase("not user = process_user", "not user = process_user")]
    [TestCase("process_cgroup = socket_cgroup", "process_cgroup = socket_cgroup")]
    [TestCase("socket_cgroup = cgroup", "socket_cgroup = socket_cgroup")]
    public void Both_columns_are_read(string filter, string shown)
    {
        var node = Parsed.Of(filter);
        Assert.That((node.ToString(), node.Pushed, node.Columns.Count()), Is.EqualTo((shown, (SocketFilter?)null, 2)));
    }

    [TestCase(1000u, "not rtt_us > timer_ms")]
    [TestCase(1000u, "timer_ms = rtt_us")]
    [TestCase(1001u, "rtt_us > timer_ms")]
    [TestCase(999u, "timer_ms > rtt_us")]
    public void Milliseconds_and_microseconds_compare_as_times(uint microseconds, string filter)
    {
        var row = $$"""{"proto":"tcp","state":"ESTABLISHED","timer":"on","timer_ms":1,"rtt_us":{{microseconds}},"cookie":"0x1"}""";
        Assert.That(AppRun.Of(["-an", "--from", Recording(row), "-f", "csv", "-H", .. filter.Split(' ')]).Output, Does.StartWith("tcp"));
    }

    /// <summary>Kleene: where one value is missing as a fact, whatever the other is does not matter.</summary>
    [Test]
    public void What_is_not_there_decides_and_what_is_not_known_does_not()
    {
        var socket = new SocketInfo
        {
            Protocol = SocketProtocol.Udp,
            Family = AddressFamily.InterNetwork,
            LocalAddress = HostAddress.AnyIPv4,
            ForeignAddress = HostAddress.AnyIPv4,
            ReceiveQueue = 5,
        };
        Answer Of(string filter) => Parsed.Of(filter).Test(LooseRows.Of(socket));
        Assert.That((Of("recv_q > send_q"), Of("not recv_q > send_q")), Is.EqualTo((Answer.Unknown, Answer.Unknown)), "of send_q it is not told");
        Assert.That((Of("recv_q > cwnd"), Of("not recv_q > cwnd")), Is.EqualTo((Answer.No, Answer.Yes)), "UDP has no cwnd");
        Assert.That((Of("send_q > cwnd"), Of("cwnd > send_q")), Is.EqualTo((Answer.No, Answer.No)), "whatever send_q is");
    }

    /// <summary>Every two columns compare, or one sentence says why they do not.</summary>
    [Test]
    public void Every_two_columns_are_a_filter_or_a_sentence()
    {
        var row = LooseRows.Of(new SocketInfo { Protocol = SocketProtocol.Tcp, Family = AddressFamily.InterNetwork, LocalAddress = HostAddress.AnyIPv4, ForeignAddress = HostAddress.AnyIPv4 });
        var pairs = 0;
        foreach (var left in SocketColumns.All.Where(column => FilterPredicates.ColumnNamed(column.Key) == column && column.Key is not "state"))
        {
            foreach (var right in SocketColumns.All)
            {
                try
                {
                    pairs += Parsed.Of($"{left.Key} >= {right.Key}").Test(row) >= Answer.No ? 1 : 0;
                }
                catch (UsageException wrong)
                {
                    Assert.That(wrong.Message, Does.Contain("do not compare").Or.Contain("expected"), $"{left.Key} {right.Key}");
                }
            }
        }

        Assert.That(pairs, Is.GreaterThan(10_000));
    }

    private string Recording(string rows)
    {
        File.WriteAllText(_path, rows);
        return _path;
    }
}
