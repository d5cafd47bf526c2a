using System.Globalization;

namespace SocketSnapshot.Linux.Namespaces;

/// <summary>Finds the network namespaces of a host: those with a name, and those of processes.</summary>
internal sealed class NamespaceFinder(string procRoot, string nameRoot)
{
    /// <summary>Where iproute2 mounts what it names.</summary>
    internal const string Names = "/run/netns";

    /// <summary>The calling thread's.</summary>
    internal NetworkNamespace Current()
    {
        var path = Path.Combine(procRoot, "thread-self", "ns", "net");
        var inode = NamespaceLink.Read(path);
        return new NetworkNamespace(inode is { } number ? NameOf(number) : null, inode, path, Environment.ProcessId) { IsCallers = true };
    }

    /// <summary>Each once, however many names, processes and other holders it has: the caller's, the named, the others by number.</summary>
    internal IReadOnlyList<NetworkNamespace> All()
    {
        var current = Current();
        var named = NamedIfListed();
        var processes = new NamespaceProcesses(procRoot);
        var byName = named.Where(space => space.Inode != current.Inode && space.Inode is not null).DistinctBy(space => space.Inode)
            .Select(space => new NetworkNamespace(space.Name, space.Inode, space.Path, processes.In(space.Inode!.Value))).ToList();
        var seen = byName.Select(space => space.Inode).Append(current.Inode).ToHashSet();
        var inside = processes.Known.Select(pair => new NetworkNamespace(null, pair.Key, PathOf(pair.Value), pair.Value));
        var held = new NamespaceHolders(procRoot).Known.Select(pair => new NetworkNamespace(null, pair.Key, pair.Value.Path, pair.Value.Task));
        var others = inside.Concat(held).Where(space => seen.Add(space.Inode)).OrderBy(space => space.Inode);
        // A procfs with processes, and this one not among them, is another host's.
        var isElsewhere = current.Inode is null && !UsualProc.Is(procRoot) && processes.Known.Count > 0;
        return [.. isElsewhere ? Array.Empty<NetworkNamespace>() : [current], .. byName, .. others, .. processes.Unknown.Select(id => new NetworkNamespace(null, null, PathOf(id), id))];
    }

    /// <summary>The one of a name, a process or a path; null where there is none.</summary>
    internal NetworkNamespace? Find(string word)
    {
        if (word.Contains('/', StringComparison.Ordinal))
        {
            return NamespaceLink.ReadMount(word, procRoot) is { } inode ? new NetworkNamespace(NameOf(inode), inode, word, ProcessIn(inode)) : null;
        }

        var file = Path.Combine(nameRoot, word);
        if (word.Length > 0 && NamespaceLink.ReadMount(file, procRoot) is { } number)
        {
            return new NetworkNamespace(word, number, file, ProcessIn(number));
        }

        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Directory.Exists(Path.Combine(procRoot, word))
            ? OfProcess(id) : null;
    }

    /// <summary>Those with a name, by name; two may be one.</summary>
    /// <exception cref="SocketSnapshotException">The folder of names may not be listed.</exception>
    internal IReadOnlyList<NetworkNamespace> Named()
    {
        var files = NamespaceFolder.Names(nameRoot, out var refusal);
        if (refusal is not null)
        {
            throw new SocketSnapshotException(refusal);
        }

        files.Sort(StringComparer.Ordinal);
        return [.. files.Select(Of).Where(space => space.Inode is not null)];
    }

    private NetworkNamespace Of(string name)
    {
        var file = Path.Combine(nameRoot, name);
        return new NetworkNamespace(name, NamespaceLink.ReadMount(file, procRoot), file, processId: null);
    }

    /// <summary>Why names are missing from <see cref="All"/>, a sentence; null where none is.</summary>
    internal string? Shortfall()
    {
        NamespaceFolder.Names(nameRoot, out var refusal);
        string?[] sentences = [refusal, NamespaceProcesses.ShortfallOf(procRoot)];
        return string.Join(' ', sentences.Where(sentence => sentence is not null)) is { Length: > 0 } all ? all : null;
    }

    /// <summary>None where the names may not be listed: those namespaces are found by their processes, and have numbers.</summary>
    private IReadOnlyList<NetworkNamespace> NamedIfListed()
    {
        NamespaceFolder.Names(nameRoot, out var refusal);
        return refusal is null ? Named() : [];
    }

    private NetworkNamespace OfProcess(int id)
    {
        var inode = NamespaceLink.Read(PathOf(id));
        return new NetworkNamespace(inode is { } number ? NameOf(number) : null, inode, PathOf(id), id);
    }

    private string? NameOf(uint inode) => NamedIfListed().FirstOrDefault(space => space.Inode == inode)?.Name;

    /// <summary>For a caller that may not enter the namespace; one that may needs no process in it.</summary>
    private int? ProcessIn(uint inode) => Environment.IsPrivilegedProcess ? null : new NamespaceProcesses(procRoot).In(inode);

    private string PathOf(int process) => string.Create(CultureInfo.InvariantCulture, $"{procRoot}/{process}/ns/net");
}
