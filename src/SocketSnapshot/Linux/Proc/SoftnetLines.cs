using System.Globalization;

namespace SocketSnapshot.Linux.Proc;

/// <summary>
/// Decodes /proc/net/softnet_stat, a line a processor (softnet_seq_show() of net/core/net-procfs.c); pure functions over text. It is the
/// host's in every network namespace.
/// </summary>
internal static class SoftnetLines
{
    internal const string Protocol = "Softnet";

    /// <summary>Where the processor's number is since Linux 5.10; before, the lines of processors that are off are left out without a trace.</summary>
    private const int ProcessorField = 12;

    /// <summary>The columns that count, each with 32 bits; others are unused, and two are lengths. Older kernels have fewer.</summary>
    private static readonly (int Field, string Name)[] Counters =
        [(0, "Processed"), (1, "Dropped"), (2, "TimeSqueeze"), (9, "ReceivedRps"), (10, "FlowLimitCount")];

    /// <summary>The counters, each with the processor's number behind its name, as IcmpMsg has a type's.</summary>
    internal static (IReadOnlyList<NetworkCounter> Counters, int Malformed) Parse(IReadOnlyList<string> lines)
    {
        var counters = new List<NetworkCounter>();
        var malformed = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var fields = ProcNetLines.Fields(lines[i]);
            var numbers = Array.ConvertAll(fields, field => field.Length == 8
                && uint.TryParse(field, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number : default(uint?));
            if (numbers.Length < 9 || Array.Exists(numbers, number => number is null))
            {
                malformed++;
                continue;
            }

            var processor = numbers.Length > ProcessorField ? numbers[ProcessorField]!.Value : (uint)i;
            counters.AddRange(Counters.Where(counter => counter.Field < numbers.Length).Select(counter =>
                new NetworkCounter(Protocol, string.Create(CultureInfo.InvariantCulture, $"{counter.Name}{processor}"), numbers[counter.Field]!.Value)));
        }

        return (counters, malformed);
    }
}
