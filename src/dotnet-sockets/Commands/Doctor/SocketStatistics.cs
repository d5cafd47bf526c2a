using System.Globalization;

namespace DotNetSockets.Commands.Doctor;

/// <summary>/proc/net/sockstat: how many sockets there are and how much memory they take, of which netlink tells nothing.</summary>
internal sealed class SocketStatistics
{
    private readonly Dictionary<string, long> _values;

    private SocketStatistics(Dictionary<string, long> values) => _values = values;

    /// <summary>Reads the text: lines such as <c>TCP: inuse 5 orphan 0 tw 2 alloc 7 mem 1</c>; what is none is left out.</summary>
    internal static SocketStatistics Parse(string text)
    {
        var values = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            for (var at = 1; at + 1 < words.Length; at += 2)
            {
                if (long.TryParse(words[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                {
                    values[$"{words[0].TrimEnd(':')}.{words[at]}"] = value;
                }
            }
        }

        return new SocketStatistics(values);
    }

    /// <summary>A value by its line and name, as TCP.orphan; null where the kernel does not tell.</summary>
    internal long? Of(string name) => _values.TryGetValue(name, out var value) ? value : null;
}
