using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.Owners;

/// <summary>The owners of a snapshot's sockets, and what is known of them: read once a process, when first asked for.</summary>
/// <param name="holders">Who holds what, by the processes' tables of descriptors.</param>
/// <param name="own">What was held while the sockets were read, and not any more when the descriptors were: the program's own.</param>
/// <param name="threads">The same by other tables of their threads; found out when a socket is in none of the first.</param>
/// <param name="listeners">Whose queue a connection waits in.</param>
/// <param name="reader">Reads what is known of a process.</param>
/// <param name="shortfall">Why an owner may not have been seen.</param>
internal sealed class OwnerBook(
    OwnerTable holders, OwnerTable own, Lazy<ThreadBook> threads, ListenerBook listeners, ProcessReader reader, Lazy<OwnerShortfall?> shortfall)
    : ISocketOwners
{
    private readonly Dictionary<int, SocketProcess> _processes = [];

    /// <summary>The holders of several listeners together, by the list that <see cref="ListenerBook"/> has for alike connections.</summary>
    private readonly Dictionary<IReadOnlyList<uint>, ReadOnlyMemory<SocketOwner>> _merged = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// Why an owner may not have been seen; null where all processes were. Of threads it is known once one was looked for among them.
    /// </summary>
    public OwnerShortfall? Shortfall => shortfall.Value ?? (threads.IsValueCreated ? threads.Value.Shortfall : null);

    public SocketOwners OwnersOf(in SocketInfo socket)
    {
        if (socket is { Protocol: SocketProtocol.Netlink, LocalPort: 0 })
        {
            return new SocketOwners { Via = SocketOwnerVia.Kernel };
        }

        if (socket.Inode is { } inode)
        {
            return Owners(Find(inode), SocketOwnerVia.Descriptor);
        }

        if (socket.Named?.ListenerInode is { } listener)
        {
            return Owners(Find(listener), SocketOwnerVia.Listener);
        }

        return ListenerBook.MayWait(socket) && listeners.Find(socket) is { Count: > 0 } inodes
            ? Owners(inodes is [var one] ? Find(one) : HoldersOf(inodes), SocketOwnerVia.Listener)
            : default;
    }

    public SocketProcess ProcessOf(int id)
    {
        lock (_processes)
        {
            if (!_processes.TryGetValue(id, out var process))
            {
                process = reader.Read(id);
                _processes.Add(id, process);
            }

            return process;
        }
    }

    private SocketOwners Owners(ReadOnlyMemory<SocketOwner> all, SocketOwnerVia via) =>
        all.IsEmpty ? new SocketOwners { IsUnseen = Shortfall is not null } : new SocketOwners { All = all, Via = via };

    private ReadOnlyMemory<SocketOwner> Find(uint inode) =>
        holders.Find(inode) is { IsEmpty: false } found ? found
        : own.Find(inode) is { IsEmpty: false } its ? its
        : threads.Value.Holders.Find(inode);

    private ReadOnlyMemory<SocketOwner> HoldersOf(IReadOnlyList<uint> inodes)
    {
        lock (_merged)
        {
            if (!_merged.TryGetValue(inodes, out var all))
            {
                all = inodes.SelectMany(inode => Find(inode).ToArray())
                    .OrderBy(owner => owner.ProcessId).ThenBy(owner => owner.Descriptor).ToArray();
                _merged.Add(inodes, all);
            }

            return all;
        }
    }
}
