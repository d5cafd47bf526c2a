using DotNetSockets.Sockets.Columns;

namespace DotNetSockets.Recordings;

/// <summary>Which columns can be found from others that a recording has.</summary>
internal static class RecordedSources
{
    /// <summary>The columns, and of each what is enough for it, in one way or another. None leads back to itself.</summary>
    private static readonly Dictionary<string, string[][]> Sources = new(StringComparer.Ordinal)
    {
        ["local_endpoint"] = [["local_address", "local_port"]],
        ["foreign_endpoint"] = [["foreign_address", "foreign_port"]],
        ["local_host"] = [["local_address"]],
        ["foreign_host"] = [["foreign_address"]],
        ["local_service"] = [["proto", "local_port"]],
        ["foreign_service"] = [["proto", "foreign_port"]],
        ["family"] = [["proto"]],
        ["type"] = [["proto"]],
        ["path"] = [["proto", "local_address"]],
        ["peer_path"] = [["proto", "foreign_address"]],
        ["flags"] = [["state"]],
        ["exposure"] = [["local_address"]],
        ["direction"] = [["proto", "state", "local_address", "local_port"]],
        ["peer"] = [["foreign_address"]],
        ["full"] = [["state", "recv_q", "send_q"]],
        ["dual_stack"] = [["local_address", "v6only"]],
        ["user"] = [["uid"]],
        ["pid"] = [["processes"]],
        ["process"] = [["processes"]],
        ["fd"] = [["processes"]],
        ["owner_via"] = [["processes"]],
        ["program"] = [["pid", "process"]],
        ["peer_pid"] =
            [["proto", "local_address", "local_port", "foreign_address", "foreign_port", "pid"], ["proto", "inode", "peer_inode", "pid"]],
        ["peer_process"] =
            [["proto", "local_address", "local_port", "foreign_address", "foreign_port", "process"], ["proto", "inode", "peer_inode", "process"]],
        ["subflow_of"] = [["proto", "cookie", "inode"]],
        ["timers"] = [TimerColumns.Keys],
        ["send_rate_bps"] = [["rtt_us", "mss", "cwnd"]],
        ["age_ms"] = [["data_segs_out", "data_segs_in", "last_send_ms", "last_recv_ms"]],
        ["info"] = [InfoText.Keys],
        ["memory"] = [[.. MemoryColumns.All.Select(column => column.Key)]],
        ["sockopt"] = [[.. OptionColumns.All.Select(column => column.Key)]],
    };

    /// <summary>Whether a recording that has some columns can give another.</summary>
    internal static bool CanGive(string key, Func<string, bool> has) =>
        has(key) || (Sources.TryGetValue(key, out var ways) && Array.Exists(ways, way => Array.TrueForAll(way, source => CanGive(source, has))));
}
