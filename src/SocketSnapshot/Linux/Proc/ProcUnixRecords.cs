using System.Net.Sockets;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.Proc;

/// <summary>The sockets of /proc/net/unix, which tells neither queues nor peers nor users.</summary>
internal sealed class ProcUnixRecords(string path, ReadOnlyMemory<byte> text, bool includeReferenceCounts)
    : SocketRecords(SocketProtocol.Unix, AddressFamily.Unix)
{
    /// <summary>More than a host has; a file of listeners alone would take several times its size.</summary>
    private const int MostListeners = 1 << 16;

    internal override IEnumerable<SocketInfo> Decode()
    {
        // The kernel finds its place again by counting, so under churn a socket can come twice.
        var seen = new HashSet<uint>();
        var listeners = ProcUnixTable.Read(text).Where(line => line is { IsListener: true, Inode: not 0, Name: not null }).Take(MostListeners)
            .ToLookup(line => (line.Name, line.Type), line => line.Inode);
        var damage = new ProcUnixDamage();
        foreach (var line in ProcUnixTable.Read(text, damage))
        {
            if (line.Inode == 0 || seen.Add(line.Inode))
            {
                yield return Socket(line, ListenerOf(line, listeners));
            }
        }

        Shortfall = damage.ShortfallText(path);
    }

    /// <summary>What waits to be accepted has its listener's name; null where that name is not one listener's alone.</summary>
    private static uint? ListenerOf(in ProcUnixLine line, ILookup<(string? Name, SocketType Type), uint> listeners) =>
        line is { Inode: 0, IsConnected: true, Name: not null } && listeners[(line.Name, line.Type)].Distinct().Take(2).ToList() is [var only] ? only : null;

    private SocketInfo Socket(ProcUnixLine line, uint? listener) => new()
    {
        Protocol = SocketProtocol.Unix,
        Family = AddressFamily.Unix,
        LocalAddress = default,
        ForeignAddress = default,
        State = StateOf(line),
        Inode = line.Inode == 0 ? null : line.Inode,
        Named = new NamedSocket
        {
            Local = line.Name,
            Type = line.Type,
            ListenerInode = listener,
            ReferenceCount = includeReferenceCounts ? line.ReferenceCount : null,
        },
    };

    private static SocketState? StateOf(in ProcUnixLine line) =>
        line.IsListener ? SocketState.Listen
        : line.IsConnected ? SocketState.Established
        : UnixSocketType.HasListeners(line.Type) ? SocketState.Close
        : null;
}
