using System.Net.Sockets;
using SocketSnapshot.Providers;

namespace SocketSnapshot.Linux.ProcFs;

/// <summary>The sockets of /proc/net/unix, which tells neither queues nor peers nor users.</summary>
internal sealed class ProcUnixRecords(ReadOnlyMemory<byte> text, bool includeReferenceCounts)
    : SocketRecords(SocketProtocol.Unix, AddressFamily.Unix)
{
    internal override IEnumerable<SocketInfo> Decode()
    {
        // The kernel finds its place again by counting, so under churn a socket can come twice.
        var seen = new HashSet<uint>();
        return ProcUnixTable.Read(text).Where(line => line.Inode == 0 || seen.Add(line.Inode)).Select(Socket);
    }

    private SocketInfo Socket(ProcUnixLine line) => new()
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
            ReferenceCount = includeReferenceCounts ? line.ReferenceCount : null,
        },
    };

    private static SocketState? StateOf(in ProcUnixLine line) =>
        line.IsListener ? SocketState.Listen
        : line.IsConnected ? SocketState.Established
        : UnixSocketType.HasListeners(line.Type) ? SocketState.Close
        : null;
}
