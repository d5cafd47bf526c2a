using DotNetSockets.Commands.Explain;
using DotNetSockets.Errors;
using DotNetSockets.Filters;
using DotNetSockets.Filters.Syntax;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Tests.Filters;

internal sealed class FilterParserTests
{
    [TestCase("dport = :22", "dport = 22")]
    [TestCase("dport == 22", "dport = 22")]
    [TestCase("dport eq 22", "dport = 22")]
    [TestCase("dport 22", "dport = 22")]
    [TestCase("dport=22", "dport = 22")]
    [TestCase("dport = ssh", "dport = 22")]
    [TestCase("dport = :www", "dport = 80")]
    [TestCase("dport = domain", "dport = 53")]
    [TestCase("dport != 22", "not dport = 22")]
    [TestCase("dport ne 22", "not dport = 22")]
    [TestCase("dport neq 22", "not dport = 22")]
    [TestCase("sport < 1024", "sport <= 1023")]
    [TestCase("sport lt 1024", "sport <= 1023")]
    [TestCase("sport <= 1024", "sport <= 1024")]
    [TestCase("sport le 1024", "sport <= 1024")]
    [TestCase("sport leq 1024", "sport <= 1024")]
    [TestCase("sport > 1024", "sport >= 1025")]
    [TestCase("sport gt 1024", "sport >= 1025")]
    [TestCase("sport>=1024", "sport >= 1024")]
    [TestCase("sport ge 1024", "sport >= 1024")]
    [TestCase("sport geq 1024", "sport >= 1024")]
    [TestCase("sport < 0", "nothing")]
    [TestCase("sport > 65535", "nothing")]
    [TestCase("dport 8000-8099", "dport 8000-8099")]
    [TestCase("dport in (22, http, 8000-8099)", "dport = 22 or dport = 80 or dport 8000-8099")]
    [TestCase("dport not in (22,80)", "not dport = 22 and not dport = 80")]
    [TestCase("port 22", "sport = 22 or dport = 22")]
    [TestCase("port != 22", "not sport = 22 and not dport = 22")]
    public void Ports(string line, string expected) => Assert.That(Parsed.Of(line).ToString(), Is.EqualTo(expected));

    [TestCase("dst 192.0.2.1", "dst 192.0.2.1")]
    [TestCase("dst = 192.0.2.1:22", "dst 192.0.2.1 and dport = 22")]
    [TestCase("src eq 10/8", "src 10.0.0.0/8")]
    [TestCase("src 193.233.7/24:ssh", "src 193.233.7.0/24 and sport = 22")]
    [TestCase("src 10.0.0.0/255.128.0.0", "src 10.0.0.0/9")]
    [TestCase("dst [fec0::/16]:22", "dst [fec0::/16] and dport = 22")]
    [TestCase("dst fec0::/16", "dst [fec0::/16]")]
    [TestCase("dst ::1", "dst [::1]")]
    [TestCase("dst [::ffff:10.0.0.1]", "dst [::ffff:10.0.0.1]")]
    [TestCase("dst ::1:5000", "dst [::0.1.80.0] or ( dst [::1] and dport = 5000 )")]
    [TestCase("dst != ::1:5000", "not dst [::0.1.80.0] and ( not dst [::1] or not dport = 5000 )")]
    [TestCase("dst 2001:db8::beef", "dst [2001:db8::beef]")]
    [TestCase("dst *:22", "dport = 22")]
    [TestCase("dst :22", "dport = 22")]
    [TestCase("dst *", "everything")]
    [TestCase("dst any:80", "dport = 80")]
    [TestCase("dst 10.0.0.1:*", "dst 10.0.0.1")]
    [TestCase("dst icebox:80", "( dst 192.0.2.1 or dst [2001:db8::1] ) and dport = 80")]
    [TestCase("dst inet:10/8", "not dst [::/0] and dst 10.0.0.0/8")]
    [TestCase("dst inet6:*:22", "dst [::/0] and dport = 22")]
    [TestCase("dst != 10/8", "not dst 10.0.0.0/8")]
    [TestCase("dst in (10/8, [::1])", "dst 10.0.0.0/8 or dst [::1]")]
    [TestCase("host 10.0.0.1", "src 10.0.0.1 or dst 10.0.0.1")]
    [TestCase("src unix:/run/*", "proto = unix and local_address like /run/*")]
    [TestCase("src /run/[!a]?", "proto = unix and local_address like /run/[!a]?")]
    [TestCase("src @abs*", "proto = unix and local_address like @abs*")]
    [TestCase("src unix:", "proto = unix and local_address like \"\"")]
    [TestCase("dst netlink:rtnl", "proto = netlink and foreign_address like rtnl")]
    public void Hosts(string line, string expected) => Assert.That(Parsed.Of(line).ToString(), Is.EqualTo(expected));

    [TestCase("state established", "state ESTABLISHED")]
    [TestCase("state ESTAB", "state ESTABLISHED")]
    [TestCase("state SYN-SENT", "state SYN_SENT")]
    [TestCase("state syn_recv", "state SYN_RECV")]
    [TestCase("state FinWait1", "state FIN_WAIT1")]
    [TestCase("state time-wait", "state TIME_WAIT")]
    [TestCase("state listening", "state LISTEN")]
    [TestCase("state closed", "state CLOSE")]
    [TestCase("state unconnected", "state CLOSE")]
    [TestCase("state connected", "not state in (CLOSE, LISTEN)")]
    [TestCase("state synchronized", "not state in (SYN_SENT, CLOSE, LISTEN)")]
    [TestCase("state bucket", "state in (SYN_RECV, TIME_WAIT)")]
    [TestCase("state big", "not state in (SYN_RECV, TIME_WAIT)")]
    [TestCase("state all", "not state none")]
    [TestCase("state established state time-wait", "state in (ESTABLISHED, TIME_WAIT)")]
    [TestCase("exclude listening exclude closed", "not state in (CLOSE, LISTEN)")]
    [TestCase("state connected excl time-wait", "not state in (TIME_WAIT, CLOSE, LISTEN)")]
    [TestCase("state in (LISTEN, TIME_WAIT)", "state in (TIME_WAIT, LISTEN)")]
    [TestCase("state != TIME_WAIT", "not state TIME_WAIT")]
    [TestCase("not state listen", "not state LISTEN")]
    [TestCase("dport 22 and exclude listen", "dport = 22 and not state LISTEN")]
    [TestCase("state ~ WAIT", "state ~ WAIT")]
    [TestCase("state = null", "state = null")]
    public void States(string line, string expected) => Assert.That(Parsed.Of(line).ToString(), Is.EqualTo(expected));

    [TestCase("dev lo", "dev lo")]
    [TestCase("dev != lo", "not dev lo")]
    [TestCase("fwmark = 0x10/0xff", "fwmark = 0x10/0xff")]
    [TestCase("fwmark 7", "fwmark = 0x7")]
    [TestCase("autobound", "autobound")]
    [TestCase("not autobound", "not autobound")]
    [TestCase("recv_q > 0", "recv_q >= 1")]
    [TestCase("recv_q <= -1", "recv_q <= -1")]
    [TestCase("recv_q != 5", "not recv_q = 5")]
    [TestCase("inode = 0x10", "inode = 16")]
    [TestCase("uid in (0, 1000-1999)", "uid in ( 0, 1000-1999 )")]
    [TestCase("uid not in (0, 5, null)", "not uid in ( 0, 5 ) and not uid = null")]
    [TestCase("process in (a, \"b c\")", "process in ( a, b c )")]
    [TestCase("recv_q in (5, send_q)", "recv_q = 5 or recv_q = send_q")]
    [TestCase("proto = TCP6", "proto = TCP6")]
    [TestCase("proto !~ ^tcp", "not proto ~ ^tcp")]
    [TestCase("foreign_host ~ (a|b)$", "foreign_host ~ (a|b)$")]
    [TestCase("uid != null", "not uid = null")]
    [TestCase("interface = eth0", "dev eth0")]
    [TestCase("local_address = 10/8", "src 10.0.0.0/8")]
    [TestCase("foreign_address < 10.0.0.9", "foreign_address < 10.0.0.9")]
    [TestCase("local_port < 100", "sport <= 99 and local_port = 0-99")]
    [TestCase("local_port = null", "local_port = null")]
    [TestCase("foreign_port != 80", "not dport = 80")]
    [TestCase("user = www-data", "user = www-data")]
    [TestCase("user = 33", "uid = 33")]
    [TestCase("local_port = 4000000000", "sport = 4000000000")]
    [TestCase("cgroup ~ docker", "socket_cgroup ~ docker")]
    [TestCase("cgroup = null", "socket_cgroup = null")]
    [TestCase("process_cgroup = /user.slice", "process_cgroup = /user.slice")]
    [TestCase("pid = 123", "pid = 123")]
    [TestCase("process ~ nginx", "process ~ nginx")]
    [TestCase("container != null", "not container = null")]
    [TestCase("timestamp > 2026", "timestamp > 2026")]
    public void Places_and_columns(string line, string expected) => Assert.That(Parsed.Of(line).ToString(), Is.EqualTo(expected));

    [TestCase("sport 1 sport 2", "sport = 1 and sport = 2")]
    [TestCase("sport 1 & sport 2", "sport = 1 and sport = 2")]
    [TestCase("sport 1 && sport 2", "sport = 1 and sport = 2")]
    [TestCase("sport 1 | sport 2", "sport = 1 or sport = 2")]
    [TestCase("sport 1 || sport 2", "sport = 1 or sport = 2")]
    [TestCase("( sport 1 )", "sport = 1")]
    [TestCase("(sport=1)", "sport = 1")]
    [TestCase("!sport=1", "not sport = 1")]
    [TestCase("! ( sport 1 or sport 2 )", "not sport = 1 and not sport = 2")]
    [TestCase("not not sport 1", "sport = 1")]
    [TestCase("((sport=1)||(sport=2))&&dport=3", "( sport = 1 or sport = 2 ) and dport = 3")]
    [TestCase("state established ( sport 1 or sport 2 )", "state ESTABLISHED and ( sport = 1 or sport = 2 )")]
    [TestCase("state established and dport = :22", "state ESTABLISHED and dport = 22")]
    public void Words_that_join_tests(string line, string expected) => Assert.That(Parsed.Of(line).ToString(), Is.EqualTo(expected));

    /// <summary>What ss 6.1 makes of the same is in the last column: it has one precedence for both, from the left.</summary>
    [TestCase("sport 1 or sport 2 and dport 3", "sport = 1 or ( sport = 2 and dport = 3 )", "( sport = 1 or sport = 2 ) and dport = 3")]
    [TestCase("sport 1 or sport 2 dport 3", "sport = 1 or ( sport = 2 and dport = 3 )", "( sport = 1 or sport = 2 ) and dport = 3")]
    [TestCase("sport 1 and sport 2 or dport 3", "( sport = 1 and sport = 2 ) or dport = 3", "( sport = 1 and sport = 2 ) or dport = 3")]
    [TestCase("sport 1 or not sport 2 and dport 3", "sport = 1 or ( not sport = 2 and dport = 3 )", "( sport = 1 or not sport = 2 ) and dport = 3")]
    [TestCase("sport 1 or sport 2 and dport 3 or dport 4", "sport = 1 or ( sport = 2 and dport = 3 ) or dport = 4",
        "( ( sport = 1 or sport = 2 ) and dport = 3 ) or dport = 4")]
    public void And_binds_tighter_than_or_unlike_in_ss(string line, string ours, string ofSs)
    {
        Assert.That(Parsed.Of(line).ToString(), Is.EqualTo(ours));
        Assert.That(Parsed.Of(ofSs).ToString(), Is.EqualTo(ofSs), "what ss reads can be said with parentheses");
    }

    [Test]
    public void A_state_before_the_expression_holds_for_all_of_it() =>
        Assert.That(Parsed.Of("state established sport 1 or sport 2").ToString(), Is.EqualTo("state ESTABLISHED and ( sport = 1 or sport = 2 )"));

    [Test]
    public void A_value_that_the_shell_quoted_is_one_and_so_is_one_in_quotes()
    {
        Assert.That(Parsed.OfWords(["foreign_host", "=", "my host"]).ToString(), Is.EqualTo("foreign_host = my host"));
        Assert.That(Parsed.OfWords(["( foreign_host = \"my ) host\" or foreign_host = 'b' )"]).ToString(), Is.EqualTo("foreign_host = my ) host or foreign_host = b"));
        Assert.That(Parsed.OfWords(["( dport = :ssh or sport = :ssh )"]).ToString(), Is.EqualTo("dport = 22 or sport = 22"));
    }

    [Test]
    public void A_file_may_have_comments_and_many_lines()
    {
        const string File = """
            # the web
            dport = 80   # plain
            or dport = 443
            """;
        Assert.That(FilterParser.Parse(FilterText.OfFile(File), Parsed.Names()).ToString(), Is.EqualTo("dport = 80 or dport = 443"));
    }

    /// <summary>The others are numbers in hex, times, and lines made of several columns.</summary>
    [Test]
    public void Every_column_of_few_words_takes_those_and_no_other()
    {
        string[] open =
        [
            "cookie", "subflow_of", "started", "timers", "memory", "sockopt", "info", "timestamp", "mptcp_flags", "mptcp_remote_token",
            "mptcp_local_token", "mptcp_map_seq", "mptcp_subflow_seq", "mptcp_ssn_offset", "mptcp_relwrite_seq", "mptcp_token",
            "mptcp_write_seq", "mptcp_snd_una", "mptcp_rcv_nxt", "mptcp_remote_key", "sctp_tag", "sctp_peer_tag", "sctp_peer_capable",
            "sctp_peer_sack",
        ];
        foreach (var column in SocketColumns.All.Where(column => column.Kind == CellKind.Word))
        {
            if (column.Words?.Invoke() is not { } words)
            {
                Assert.That(open, Does.Contain(column.Key));
                continue;
            }

            foreach (var word in words.Where(_ => column.Key != "state"))
            {
                Assert.That(Parsed.Of($"{column.Key} = {word.ToUpperInvariant()}").ToString(), Does.StartWith(column.Key));
            }

            Assert.That(() => Parsed.Of($"{column.Key} = {words[0]}x"), Throws.TypeOf<UsageException>().With.Message.StartsWith("Unknown "));
            Assert.That(() => Parsed.Of($"{column.Key} ~ {words[0]}x"), Throws.Nothing, "A pattern is free text.");
        }
    }

    [TestCase("proto = inet")]
    [TestCase("proto = tpc")]
    public void What_no_protocol_is_called_is_told_with_the_nearest(string filter) =>
        Assert.That(() => Parsed.Of(filter), Throws.TypeOf<UsageException>().With.Message.Match(
            "^Unknown value of 'proto' '[a-z]+'; (did you mean '[a-z0-9]+'\\? )?[Ee]xpected ([a-z0-9]+, ){8}another that 'schema' lists or null\\.$"));

    /// <summary>One table of names: what can be explained can be asked for, and the other way round.</summary>
    [Test]
    public void Every_name_of_a_state_is_one_in_filters_and_to_explain()
    {
        foreach (var topic in StateTopics.All)
        {
            foreach (var name in topic.OtherNames.Append(topic.Name).Append(topic.Name.ToLowerInvariant().Replace('_', '-')))
            {
                Assert.That(Parsed.Of($"state {name}").ToString(), Is.EqualTo($"state {DotNetSockets.Sockets.SocketWords.State(topic.State)}"));
                Assert.That(new TopicBook(CommandList.All, () => []).Find(name, new HostView(default)), Does.Contain(topic));
            }
        }

        Assert.That(Parsed.Of("state syn-rcvd").ToString(), Is.EqualTo("state SYN_RECV"));
        Assert.That(Parsed.Of("state bound-inactive").ToString(), Is.EqualTo("state CLOSE"));
    }

    [TestCase(SocketProtocols.Tcp, "dport = 100")]
    [TestCase(SocketProtocols.Udp, "dport = 200")]
    public void A_service_is_that_of_the_protocol_listed(SocketProtocols protocol, string expected) =>
        Assert.That(Parsed.Of("dport odd", protocol).ToString(), Is.EqualTo(expected));

    [TestCase("dport = 22 and recv_q > 0", "dport = 22", "recv_q >= 1")]
    [TestCase("dport = 22 or recv_q > 0", null, "dport = 22 or recv_q >= 1")]
    [TestCase("not ( dport = 22 or recv_q > 0 )", "not dport = 22", "not recv_q >= 1")]
    [TestCase("( dport = 22 and recv_q > 0 ) or ( dport = 23 and recv_q > 1 )", "dport = 22 or dport = 23",
        "( dport = 22 and recv_q >= 1 ) or ( dport = 23 and recv_q >= 2 )")]
    [TestCase("state listen and recv_q > 0 and dev lo", "state LISTEN and dev lo", "recv_q >= 1")]
    [TestCase("dport = 22", "dport = 22", null)]
    public void What_the_kernel_can_test_is_split_off(string line, string? pushed, string? rest)
    {
        var node = Parsed.Of(line);
        Assert.That((node.Pushed?.ToString(), node.Rest?.ToString()), Is.EqualTo((pushed, rest)));
    }

    [TestCase("local_address = \"/tmp/x #1\" # one", "local_address = /tmp/x #1")]
    [TestCase("command ~ it's # so", "command ~ it's")]
    [TestCase("state = listen\ncommand='# #'", "state LISTEN and command = # #")]
    public void A_comment_does_not_begin_within_quotes(string file, string filter) =>
        Assert.That(FilterParser.Parse(FilterText.OfFile(file), Parsed.Names()).ToString(), Is.EqualTo(filter));

    [TestCase("path = \"/tmp/x #1\nor path = \"b\"", "\"")]
    [TestCase("path = '", "'")]
    public void Quotes_are_closed_in_their_line(string file, string quotes)
    {
        Assert.That(() => FilterParser.Parse(FilterText.OfFile(file), Parsed.Names()), Throws.TypeOf<UsageException>()
            .With.Message.StartsWith("These quotes are not closed").And.Property("Excerpt").Property("Marked").EqualTo(quotes));
        Assert.That(() => FilterParser.Parse(FilterText.OfWords([file.Split('\n')[0]]), Parsed.Names()), Throws.TypeOf<UsageException>());
    }
}
