using System.Globalization;

namespace DotNetSockets.Tests.Oracles;

/// <summary>What each key of ss is here: the one table of ss's keys. A key that is not in it is a failure.</summary>
internal static class SsKeys
{
    private const double Micro = 1000;

    /// <summary>ss prints %g: six digits.</summary>
    private const double SixDigits = 1e-5;

    private static readonly string[] SockMemory =
    [
        "r:rmem_alloc_bytes", "rb:rcvbuf_bytes", "t:wmem_alloc_bytes", "tb:sndbuf_bytes", "f:fwd_alloc_bytes", "w:wmem_queued_bytes",
        "o:optmem_bytes", "bl:backlog_bytes", "d:drops",
    ];

    /// <summary>Keys that stand alone.</summary>
    internal static IReadOnlyDictionary<string, Func<IEnumerable<SsField>>> Flags { get; } = new Dictionary<string, Func<IEnumerable<SsField>>>
    {
        ["ts"] = () => [SsField.Of("ts", true)],
        ["usec_ts"] = () => [SsField.Of("usec_ts", true)],
        ["sack"] = () => [SsField.Of("sack", true)],
        ["ecn"] = () => [SsField.Of("ecn", true)],
        ["ecnseen"] = () => [SsField.Of("ecn_seen", true)],
        ["fastopen"] = () => [SsField.Of("fastopen", true)],
        ["app_limited"] = () => [SsField.Of("app_limited", true)],
        ["bbr"] = () => [SsField.Of("congestion", "bbr")],
        ["cubic"] = () => [SsField.Of("congestion", "cubic")],
        ["reno"] = () => [SsField.Of("congestion", "reno")],
        ["tcp-ulp-mptcp"] = () => [SsField.Of("ulp", "mptcp")],
        ["tcp-ulp-tls"] = () => [SsField.Of("ulp", "tls")],
        ["<->"] = () => [SsField.Of("shutdown", "none")],
        ["-->"] = () => [SsField.Of("shutdown", "receive")],
        ["<--"] = () => [SsField.Of("shutdown", "send")],
        ["---"] = () => [SsField.Of("shutdown", "both")],
    };

    /// <summary>Keys whose value stands behind a colon, or for three of them behind a space.</summary>
    internal static IReadOnlyDictionary<string, Func<string, IEnumerable<SsField>>> Values { get; } =
        new Dictionary<string, Func<string, IEnumerable<SsField>>>
        {
            ["timer"] = SsTimer.Fields,
            ["uid"] = value => [SsField.Of("uid", Number(value))],
            ["ino"] = value => [SsField.Of("inode", Number(value))],
            ["sk"] = value => [SsField.Of("cookie", "0x" + value)],
            ["fwmark"] = value => [SsField.Of("mark", Hex(value))],
            ["cgroup"] = value => [SsField.Of("cgroup_id", Cgroups.IdOf(value)), SsField.Of("socket_cgroup", value)],
            ["v6only"] = value => [SsField.Of("v6only", value == "1")],
            ["tos"] = value => [SsField.Of("tos", Hex(value))],
            ["tclass"] = value => [SsField.Of("tclass", Hex(value))],
            ["class_id"] = value => [SsField.Of("class_id", Hex(value))],
            ["inet-sockopt"] = value => value.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(option => SsField.Of(option, true)),
            ["skmem"] = Memory,
            ["wscale"] = value => Two(value, ',', "snd_wscale", "rcv_wscale", Number),
            ["rto"] = value => [Rounded("rto_us", value, Micro)],
            ["backoff"] = value => [SsField.Of("backoff", Number(value))],
            ["rtt"] = value => [Rounded("rtt_us", value.Split('/')[0], Micro), Rounded("rttvar_us", value.Split('/')[1], Micro)],
            ["ato"] = value => [Rounded("ato_us", value, Micro)],
            ["mss"] = value => [SsField.Of("mss", Number(value))],
            ["pmtu"] = value => [SsField.Of("pmtu", Number(value))],
            ["rcvmss"] = value => [SsField.Of("rcvmss", Number(value))],
            ["advmss"] = value => [SsField.Of("advmss", Number(value))],
            ["cwnd"] = value => [SsField.Of("cwnd", Number(value))],
            ["ssthresh"] = value => [SsField.Of("ssthresh", Number(value))],
            ["bytes_sent"] = value => [SsField.Of("bytes_sent", Number(value))],
            ["bytes_retrans"] = value => [SsField.Of("bytes_retrans", Number(value))],
            ["bytes_acked"] = value => [SsField.Of("bytes_acked", Number(value))],
            ["bytes_received"] = value => [SsField.Of("bytes_received", Number(value))],
            ["segs_out"] = value => [SsField.Of("segs_out", Number(value))],
            ["segs_in"] = value => [SsField.Of("segs_in", Number(value))],
            ["data_segs_out"] = value => [SsField.Of("data_segs_out", Number(value))],
            ["data_segs_in"] = value => [SsField.Of("data_segs_in", Number(value))],
            ["bbr"] = Bbr,
            ["send"] = value => [Rounded("send_rate_bps", value[..^3], 1)],
            ["lastsnd"] = value => [SsField.Of("last_send_ms", Number(value))],
            ["lastrcv"] = value => [SsField.Of("last_recv_ms", Number(value))],
            ["lastack"] = value => [SsField.Of("last_ack_ms", Number(value))],
            ["pacing_rate"] = PacingRate,
            ["delivery_rate"] = value => [SsField.Of("delivery_rate_bps", Number(value[..^3]))],
            ["delivered"] = value => [SsField.Of("delivered", Number(value))],
            ["delivered_ce"] = value => [SsField.Of("delivered_ce", Number(value))],
            ["busy"] = value => [Busy("busy_us", value)],
            ["rwnd_limited"] = value => [Busy("rwnd_limited_us", value)],
            ["sndbuf_limited"] = value => [Busy("sndbuf_limited_us", value)],
            ["unacked"] = value => [SsField.Of("unacked", Number(value))],
            ["retrans"] = value => Two(value, '/', "retrans", "retrans_total", Number),
            ["lost"] = value => [SsField.Of("lost", Number(value))],
            ["sacked"] = value => [SsField.Of("sacked", Number(value))],
            ["dsack_dups"] = value => [SsField.Of("dsack_dups", Number(value))],
            ["fackets"] = value => [SsField.Of("fackets", Number(value))],
            ["reordering"] = value => [SsField.Of("reordering", Number(value))],
            ["reord_seen"] = value => [SsField.Of("reord_seen", Number(value))],
            ["rcv_rtt"] = value => [Rounded("rcv_rtt_us", value, Micro)],
            ["rcv_space"] = value => [SsField.Of("rcv_space_bytes", Number(value))],
            ["rcv_ssthresh"] = value => [SsField.Of("rcv_ssthresh_bytes", Number(value))],
            ["notsent"] = value => [SsField.Of("notsent_bytes", Number(value))],
            ["minrtt"] = value => [Rounded("min_rtt_us", value, Micro)],
            ["rcv_ooopack"] = value => [SsField.Of("rcv_ooopack", Number(value))],
            ["snd_wnd"] = value => [SsField.Of("snd_wnd_bytes", Number(value))],
            ["rcv_wnd"] = value => [SsField.Of("rcv_wnd_bytes", Number(value))],
            ["rehash"] = value => [SsField.Of("rehash", Number(value))],
            ["md5keys"] = _ => [SsField.Of("md5", true)],
            ["flags"] = value => [SsField.Of("mptcp_flags", "0x" + SubflowFlags(value).ToString("x", CultureInfo.InvariantCulture))],
            ["token"] = Tokens,
            ["seq"] = value => [SsField.Of("mptcp_map_seq", "0x" + value)],
            ["sfseq"] = value => [SsField.Of("mptcp_subflow_seq", "0x" + value)],
            ["ssnoff"] = value => [SsField.Of("mptcp_ssn_offset", "0x" + value)],
            ["maplen"] = value => [SsField.Of("mptcp_map_bytes", Hex(value))],
        };

    internal static double Number(string value) => double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>With or without 0x.</summary>
    private static double Hex(string value) => ulong.Parse(value.Split('x')[^1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static SsField Rounded(string column, string value, double unit)
    {
        var number = Number(value) * unit;
        return SsField.Of(column, (number * (1 - SixDigits)) - 0.5, (number * (1 + SixDigits)) + 0.5);
    }

    private static IEnumerable<SsField> Two(string value, char separator, string first, string second, Func<string, double> parse) =>
        [SsField.Of(first, parse(value.Split(separator)[0])), SsField.Of(second, parse(value.Split(separator)[1]))];

    /// <summary>Whole milliseconds, cut, and for two of the three a share of the busy time.</summary>
    private static SsField Busy(string column, string value)
    {
        var milliseconds = Number(value.Split("ms")[0]);
        return SsField.Of(column, milliseconds * Micro, (milliseconds * Micro) + Micro - 1);
    }

    private static IEnumerable<SsField> PacingRate(string value)
    {
        var rates = value.Split('/');
        return rates.Select((rate, i) => SsField.Of(i == 0 ? "pacing_rate_bps" : "max_pacing_rate_bps", Number(rate[..^3])));
    }

    private static IEnumerable<SsField> Memory(string value)
    {
        var parts = value.Trim('(', ')').Split(',').ToDictionary(
            part => part.TrimEnd("-0123456789".ToCharArray()), part => Number(part.TrimStart("abcdefghijklmnopqrstuvwxyz".ToCharArray())));
        Assert.That(parts.Keys, Is.EqualTo(SockMemory.Select(name => name.Split(':')[0])), value);
        return SockMemory.Select(name => SsField.Of(name.Split(':')[1], Signed(parts[name.Split(':')[0]])));
    }

    /// <summary>What the kernel has reserved for a socket can be below zero for a moment; ss prints it without a sign.</summary>
    private static double Signed(double number) => number > int.MaxValue ? number - uint.MaxValue - 1 : number;

    private static IEnumerable<SsField> Bbr(string value) => value.Trim('(', ')').Split(',').Select(part => part.Split(':') switch
    {
        ["bw", var rate] => SsField.Of("bbr_bw_bps", Number(rate[..^3])),
        ["mrtt", var time] => Rounded("bbr_min_rtt_us", time, Micro),
        ["pacing_gain", var gain] => Gain("bbr_pacing_gain", gain),
        ["cwnd_gain", var gain] => Gain("bbr_cwnd_gain", gain),
        _ => throw new AssertionException($"ss prints '{part}' of BBR, which is not a column here"),
    });

    private static SsField Gain(string column, string value) =>
        SsField.Of(column, Number(value) * (1 - SixDigits), Number(value) * (1 + SixDigits));

    /// <summary>The peer's and ours: <c>1a2b(id:0)/3c4d(id:1)</c>.</summary>
    private static IEnumerable<SsField> Tokens(string value)
    {
        var parts = value.Split('(', ')', '/');
        return
        [
            SsField.Of("mptcp_remote_token", HexText(parts[0])), SsField.Of("mptcp_remote_id", Number(parts[1][3..])),
            SsField.Of("mptcp_local_token", HexText(parts[3])), SsField.Of("mptcp_local_id", Number(parts[4][3..])),
        ];
    }

    /// <summary>ss pads some of them.</summary>
    private static string HexText(string digits) =>
        "0x" + ulong.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture).ToString("x", CultureInfo.InvariantCulture);

    /// <summary>A letter for each of MPTCP_SUBFLOW_FLAG_*, in its order.</summary>
    private static int SubflowFlags(string letters) => letters.Sum(letter => 1 << "MmJjBbecv".IndexOf(letter, StringComparison.Ordinal));
}
