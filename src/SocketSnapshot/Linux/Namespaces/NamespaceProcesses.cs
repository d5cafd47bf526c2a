using System.Globalization;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.Namespaces;

/// <summary>
/// One process for each network namespace. Where the namespace link of a process may not be read, the inode of its net/dev tells, which every
/// namespace has for itself (fs/proc/proc_net.c) and everybody may ask for.
/// </summary>
internal sealed class NamespaceProcesses
{
    private readonly Dictionary<uint, int> _known = [];
    private readonly Dictionary<ulong, int> _unknown = [];

    internal NamespaceProcesses(string procRoot)
    {
        var unread = new List<int>();
        foreach (var process in Processes(procRoot, out _))
        {
            if (NamespaceLink.Read(string.Create(CultureInfo.InvariantCulture, $"{procRoot}/{process}/ns/net")) is { } inode)
            {
                _known.TryAdd(inode, process);
            }
            else
            {
                unread.Add(process);
            }
        }

        var tables = _known.Values.Select(process => TableOf(procRoot, process)).OfType<ulong>().ToHashSet();
        foreach (var process in unread)
        {
            if (TableOf(procRoot, process) is { } table && !tables.Contains(table))
            {
                _unknown.TryAdd(table, process);
            }
        }
    }

    /// <summary>The processes by the number of their namespace.</summary>
    internal IReadOnlyDictionary<uint, int> Known => _known;

    /// <summary>Processes in namespaces whose numbers are not told, one for each.</summary>
    internal IEnumerable<int> Unknown => _unknown.Values.Order();

    internal int? In(uint inode) => _known.TryGetValue(inode, out var process) ? process : null;

    /// <summary>Why no processes are found, a sentence; null where some are.</summary>
    internal static string? ShortfallOf(string procRoot)
    {
        Processes(procRoot, out var shortfall);
        return shortfall;
    }

    private static ulong? TableOf(string procRoot, int process) =>
        NamespaceCalls.Status(string.Create(CultureInfo.InvariantCulture, $"{procRoot}/{process}/net/dev"))?.Inode;

    /// <summary>All there are; none, and why, a sentence, where none can be seen.</summary>
    internal static List<int> Processes(string procRoot, out string? shortfall)
    {
        List<int> processes =
        [
            .. NamespaceFolder.Names(procRoot, out var refusal)
                .Select(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
                .Where(id => id > 0).Order(),
        ];
        shortfall = processes.Count > 0 ? null
            : refusal ?? $"{procRoot} shows no processes: procfs is not mounted there, or a sandbox hides it.";
        return processes;
    }
}
