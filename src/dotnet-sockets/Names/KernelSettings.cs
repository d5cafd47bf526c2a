using System.Globalization;

namespace DotNetSockets.Names;

/// <summary>sysctl: the kernel's settings, those under net being the calling thread's network namespace's.</summary>
/// <param name="root">Where they are mounted; null where there are none.</param>
internal sealed class KernelSettings(string? root = "/proc/sys")
{
    /// <summary>
    /// The text of a setting such as net.ipv4.tcp_mem; null where this kernel or namespace has none, or it cannot be read.
    /// </summary>
    internal string? TextOf(string name) =>
        root is not null && Path.Combine(root, name.Replace('.', '/')) is var path && EtcFile.IsRegular(path) ? EtcFile.TryRead(path)?.Trim() : null;

    /// <summary>The numbers of a setting; none where it is not there.</summary>
    internal IReadOnlyList<long> NumbersOf(string name)
    {
        var words = (TextOf(name) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var numbers = new List<long>();
        foreach (var word in words)
        {
            if (!long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                return [];
            }

            numbers.Add(number);
        }

        return numbers;
    }

    /// <summary>The number of a setting that is one; null where it is not there.</summary>
    internal long? NumberOf(string name) => NumbersOf(name) is [var number] ? number : null;
}
