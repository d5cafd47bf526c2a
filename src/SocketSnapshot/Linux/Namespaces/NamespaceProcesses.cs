using System.Globalization;
using SocketSnapshot.Interop;

namespace SocketSnapshot.Linux.Namespaces;

/// <summary>
/// One process for each network namespace. Whose namespace link may not be read tells by the inode of its net/dev, which every
/// namespace has for itself (fs/proc/proc_net.c) and everybody may ask for.
/// </summary>
internal sealed class NamespaceProcesses
{
    private readonly Dictionary<uint, int> _known = [];
    private readonly Dictionary<ulong, int> _unknown = [];

    internal NamespaceProcesses(string procRoot)
    {
        var unread = new List<int>();
        foreach (var process in Processes(procRoot))
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

    private static ulong? TableOf(string procRoot, int process) =>
        NamespaceCalls.Status(string.Create(CultureInfo.InvariantCulture, $"{procRoot}/{process}/net/dev"))?.Inode;

    private static IEnumerable<int> Processes(string procRoot)
    {
        var names = NamespaceFolder.Names(procRoot, out var refusal);
        if (refusal is not null || names.Count == 0)
        {
            throw new SocketSnapshotException(refusal ?? $"{procRoot} shows no processes.");
        }

        return names.Select(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0).Order();
    }
}
