using System.Text.Json;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Namespaces.Zoo;
using DotNetSockets.Tests.Oracles;

namespace DotNetSockets.Tests.Recordings;

/// <summary>
/// Every column of the zoo, as the host has it, and as a dump and a copy of /proc/net have it: equal, or null for a reason that is listed.
/// JSON, NDJSON, CSV and TSV have every column equal (<see cref="RecordingOracleTests"/>).
/// </summary>
[Category(Categories.Oracle)]
internal sealed class EveryColumnTests : ZooTests
{
    private static readonly string[] Show =
        ["-A", "all,!netlink", "-an", "-f", "ndjson", "--columns", string.Join(',', SocketColumns.All.Select(column => column.Key))];

    /// <summary>What the kernel's messages do not have: the host's files have it.</summary>
    private static readonly Dictionary<string, string[]> NotInDump = new()
    {
        ["/proc/PID tells of processes"] = Words(
            "peer_pid peer_process pid process processes program fd owner_via command executable comm ppid process_user  "
            + "started process_cgroup"),
        ["the host's name, its boot, the namespace and the tree of cgroups are the host's own"] = Words(
            "hostname boot netns socket_cgroup"),
    };

    /// <summary>What the tables of /proc/net do not have besides.</summary>
    private static readonly Dictionary<string, string[]> NotInTables = new()
    {
        ["inet_diag and unix_diag alone have it"] = Words(
            "cookie send_q mark cgroup_id shutdown v6only dual_stack full tos tclass class_id"),
        ["INET_DIAG_SOCKOPT and INET_DIAG_MD5SIG"] = Words(
            "recverr is_icsk freebind hdrincl mc_loop transparent mc_all nodefrag bind_addr_no_port recverr_rfc4884  "
            + "defer_connect md5 sockopt"),
        ["INET_DIAG_SKMEMINFO; only udp and raw have drops in their tables"] = Words(
            "rmem_alloc_bytes rcvbuf_bytes wmem_alloc_bytes sndbuf_bytes fwd_alloc_bytes wmem_queued_bytes optmem_bytes  "
            + "backlog_bytes drops memory"),
        ["struct tcp_info and the congestion control's own"] = Words(
            "ts usec_ts sack ecn ecn_seen fastopen snd_wscale rcv_wscale rto_us rtt_us rttvar_us min_rtt_us rcv_rtt_us  "
            + "ato_us mss rcvmss advmss pmtu ca_state cwnd snd_wnd_bytes rcv_wnd_bytes rcv_ssthresh_bytes rcv_space_bytes  "
            + "bytes_sent bytes_retrans bytes_acked bytes_received segs_out segs_in data_segs_out data_segs_in delivered  "
            + "notsent_bytes unacked retrans retrans_total lost sacked fackets dsack_dups reordering reord_seen rcv_ooopack  "
            + "rto_retransmits probes backoff rehash total_rto total_rto_recoveries total_rto_time_ms send_rate_bps  "
            + "pacing_rate_bps delivery_rate_bps app_limited busy_us rwnd_limited_us sndbuf_limited_us delivered_ce  "
            + "received_ce delivered_e1_bytes delivered_e0_bytes delivered_ce_bytes received_e1_bytes received_e0_bytes  "
            + "received_ce_bytes congestion bbr_bw_bps bbr_min_rtt_us bbr_pacing_gain bbr_cwnd_gain info"),
    };

    /// <summary>What /proc/net/unix does not have besides.</summary>
    private static readonly Dictionary<string, string[]> NotInUnixTable = new()
    {
        ["unix_diag alone has it"] = Words("recv_q peer_inode uid user"),
    };

    /// <summary>What they are made of is compared by itself; of that they show what is known.</summary>
    private static readonly string[] Composed = ["info", "memory", "sockopt"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("columns");

    [OneTimeTearDown]
    public void Close() => _folder.Delete(recursive: true);

    [Test]
    public void A_dump_with_all_details_lacks_what_is_of_processes()
    {
        var path = Path.Combine(_folder.FullName, "dump");
        AssertEqual(
            () => Tool.Run(Network, "-tanom", "--info", "--tos", "--sockopt", "--to-dump", path),
            path, "tcp", [.. NotInDump.Values.SelectMany(keys => keys)]);
    }

    [Test]
    public void A_copy_of_the_tables_lacks_what_the_kernels_messages_have()
    {
        var path = Path.Combine(_folder.FullName, "copy");
        AssertEqual(() => Copy(Network, path), path, "", [.. NotInDump.Values.Concat(NotInTables.Values).SelectMany(keys => keys)]);
    }

    [Test]
    public void A_copy_of_the_table_of_UNIX_sockets_lacks_what_their_messages_have()
    {
        using var families = FamilyZoo.Open();
        var path = Path.Combine(_folder.FullName, "unix");
        AssertEqual(
            () => Copy(families.Network, path), path, "unix",
            [.. NotInDump.Values.Concat(NotInTables.Values).Concat(NotInUnixTable.Values).SelectMany(keys => keys)], families.Network);
    }

    private static void Copy(NetworkNamespace network, string path) => network.Run(() => Command.Run(
        "sh", "-c",
        "mkdir -p $0/proc/net $0/etc; cat /etc/passwd > $0/etc/passwd; cd /proc/net; for table in *; do test ! -f $table || cat $table > $0/proc/net/$table; done",
        path));

    /// <summary>
    /// Each cell is what the host has, where the host has the same before and after; or null, if its column may be. A timer can be the same
    /// before and after, and another between: what is wrong is wrong each time.
    /// </summary>
    private void AssertEqual(Action record, string path, string protocol, string[] mayLack, NetworkNamespace? network = null)
    {
        const int Times = 4;
        List<string>? wrong = null;
        for (var time = 0; time < Times && wrong is not []; time++)
        {
            var found = Wrong(record, path, protocol, mayLack, network ?? Network);
            wrong = wrong is null ? found : [.. wrong.Intersect(found)];
        }

        Assert.That(wrong, Is.Empty);
    }

    private static List<string> Wrong(Action record, string path, string protocol, string[] mayLack, NetworkNamespace network)
    {
        // Fewer rows that can be told apart prove nothing.
        const int Least = 20;
        var before = Rows(Tool.Run(network, Show), protocol);
        record();
        var after = Rows(Tool.Run(network, Show), protocol);
        var recorded = Rows(AppRun.Of([.. Show, "--from", path]).Output, protocol);
        var compared = recorded.Keys.Where(key => before.ContainsKey(key) && after.ContainsKey(key)).ToList();
        Assert.That(compared, Has.Count.GreaterThan(Least));
        return [.. from key in compared
            from column in SocketColumns.All.Select(column => column.Key).Except(Composed)
            let host = before[key][column]
            let recording = recorded[key][column]

            // Of a host without a list of users, a user is a number.
            let isNumber = column == "user" && recording == $"\"{recorded[key]["uid"]}\""
            where host == after[key][column] && host != recording && !isNumber && !(recording == "null" && mayLack.Contains(column))
            select $"{column} of {key}"];
    }

    /// <summary>The rows that a key of their own tells apart.</summary>
    private static Dictionary<string, Dictionary<string, string>> Rows(string lines, string protocol) => lines
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonDocument.Parse(line).RootElement.EnumerateObject().ToDictionary(cell => cell.Name, cell => cell.Value.GetRawText()))
        .Where(row => row["proto"].Contains(protocol, StringComparison.Ordinal))
        .GroupBy(row => string.Join(' ', row["proto"], row["local_endpoint"], row["foreign_endpoint"], row["state"], row["inode"], row["path"]))
        .Where(same => same.Count() == 1)
        .ToDictionary(same => same.Key, same => same.Single());

    private static string[] Words(string words) => words.Split(' ');
}
