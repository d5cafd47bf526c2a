namespace DotNetSockets.Commands.Statistics;

/// <summary>What the kernel's network counters count, a sentence each; the built-in list is read when it is first needed.</summary>
internal static class CounterBook
{
    /// <summary>How the sentence of a setting, or of a number of this moment, begins.</summary>
    internal const string NoCount = "Not a count";

    private static readonly Lazy<Dictionary<string, string>> Meanings = new(Load);

    /// <summary>Null for a counter that is not known.</summary>
    internal static string? MeaningOf(string protocol, string name) => Names(protocol, name).Select(key => Meanings.Value.GetValueOrDefault(key)).FirstOrDefault(found => found is not null);

    /// <summary>Under which names a counter may be explained, the best first: its own; for messages by type without the number; its twin's.</summary>
    private static IEnumerable<string> Names(string protocol, string name)
    {
        var withoutNumber = name.TrimEnd("0123456789".ToCharArray());
        var twin = protocol.TrimEnd('6') is var ipv4 && ipv4 == "UdpLite" ? "Udp" : ipv4;
        return [$"{protocol}.{name}", $"{protocol}.{withoutNumber}", $"{twin}.{name}"];
    }

    private static Dictionary<string, string> Load()
    {
        using var stream = typeof(CounterBook).Assembly.GetManifestResourceStream("counters")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t', 2))
            .ToDictionary(fields => fields[0], fields => fields[1], StringComparer.Ordinal);
    }
}
