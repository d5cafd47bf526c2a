using System.Globalization;
using System.Text.RegularExpressions;

namespace DotNetSockets.Tests.Oracles;

/// <summary>
/// ss's timers: <c>(on,204ms,0)</c>, <c>(keepalive,1min23sec,0)</c>, <c>(timewait,59sec,0)</c>, and <c>(on,1.028ms,3)</c> for a second
/// and 28 milliseconds. From ten seconds on it cuts the milliseconds, from ten minutes on the seconds.
/// </summary>
internal static partial class SsTimer
{
    internal static IEnumerable<SsField> Fields(string value)
    {
        var parts = value.Trim('(', ')').Split(',');
        var (low, high) = Milliseconds(parts[1]);
        return
        [
            SsField.Of("timer", parts[0]), SsField.Of("timer_ms", low, high), SsField.Of("retransmits", SsKeys.Number(parts[2])),
        ];
    }

    private static (double Low, double High) Milliseconds(string time)
    {
        var match = Time().Match(time);
        Assert.That(match.Success, Is.True, time);
        var (minutes, seconds) = (Part(match, "minutes"), Part(match, "seconds") + Part(match, "full"));
        var low = (minutes * 60_000) + (seconds * 1000) + Part(match, "milliseconds");
        return (low, low + (minutes > 9 ? 59_999 : minutes > 0 || seconds > 9 ? 999 : 0));
    }

    private static double Part(Match match, string name) =>
        match.Groups[name].Success ? double.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^((?<minutes>\d+)min)?((?<seconds>\d+)sec)?((?<full>\d+)\.)?((?<milliseconds>\d+)ms)?$")]
    private static partial Regex Time();
}
