using System.Globalization;
using System.Text.Json.Nodes;

namespace DotNetSockets.Tests.Differentials;

/// <summary>Rows made of chance, as a recording has them, with few enough values that many are alike. The inode is a row's number.</summary>
internal sealed class RandomRows
{
    internal static readonly string[] Numbers = ["recv_q", "fwd_alloc_bytes", "send_q", "local_port", "rtt_us", "uid"];
    internal static readonly string[] Words = ["proto", "state", "process", "timer"];
    internal static readonly string[] Addresses = ["local_address", "foreign_address"];
    internal static readonly string[] Others = ["sack", "bbr_pacing_gain"];

    private static readonly string[] Hosts = ["127.0.0.1", "10.0.0.9", "10.0.0.10", "0.0.0.0", "::", "::1", "fd00::2", "fd00::10"];
    private static readonly string[] States = ["LISTEN", "ESTABLISHED", "CLOSE_WAIT", "TIME_WAIT"];
    private static readonly string[] Processes = ["a", "B", "b", "é", "日本", "🦊", "ff", "z z", "", "-1", "10", "9"];
    private static readonly string[] Timers = ["off", "on", "keepalive"];

    private readonly Random _random;

    internal RandomRows(Random random, int count)
    {
        _random = random;
        All = [.. Enumerable.Range(0, count).Select(Row)];
    }

    internal static IReadOnlyList<string> Columns { get; } = [.. Numbers, .. Words, .. Addresses, .. Others];

    internal IReadOnlyList<JsonObject> All { get; }

    internal string Text => string.Concat(All.Select(row => row.ToJsonString() + "\n"));

    /// <summary>Some of the words, each once, in any order.</summary>
    internal static string[] Some(Random random, int most, IEnumerable<string> words)
    {
        string[] all = [.. words];
        random.Shuffle(all);
        return all[..Math.Min(all.Length, random.Next(1, most + 1))];
    }

    private JsonObject Row(int number) => new()
    {
        ["proto"] = _random.Next(2) == 0 ? "tcp" : "tcp6",
        ["recv_q"] = Number(3, 0),
        ["fwd_alloc_bytes"] = Number(3, -5), // the one number of a socket that may be negative
        ["send_q"] = Number(1000, 0),
        ["local_address"] = Word(Hosts),
        ["local_port"] = Number(5, 78),
        ["foreign_address"] = Word(Hosts),
        ["foreign_port"] = 1,
        ["state"] = Word(States),
        ["inode"] = number,
        ["uid"] = Number(2, 0),
        ["process"] = Word(Processes),
        ["timer"] = Word(Timers),
        ["rtt_us"] = Number(int.MaxValue, 0),
        ["sack"] = _random.Next(3) switch { 0 => null, 1 => true, _ => false },
        ["bbr_pacing_gain"] = _random.Next(3) == 0 ? null : double.Parse($"{_random.Next(-2, 3)}.{_random.Next(100):00}", CultureInfo.InvariantCulture),
    };

    private JsonValue? Number(int range, int least) => _random.Next(4) == 0 ? null : JsonValue.Create((long)least + _random.Next(range));

    private JsonValue? Word(string[] words) => _random.Next(5) == 0 ? null : JsonValue.Create(words[_random.Next(words.Length)]);
}
