using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Explain;

/// <summary>This host's sockets as explanations see them: captured once, when the first of them looks.</summary>
internal sealed class HostView
{
    /// <summary>A server's workers share its listener, hundreds of them.</summary>
    private const int MostOwners = 5;

    private readonly Lazy<SocketTable> _table;

    /// <param name="cancellationToken">Ends the capture.</param>
    internal HostView(CancellationToken cancellationToken) => _table = new(() => SocketTable.Capture(
        new SocketTableOptions
        {
            Owners = WithOwners
                ? SocketOwnerDetails.Descriptors | SocketOwnerDetails.Name | SocketOwnerDetails.Comm | SocketOwnerDetails.Arguments : SocketOwnerDetails.None,

            // What tells of single sockets tells who must act, which depends on the window, the timer and the buffer.
            Details = WithOwners ? SocketDetailKinds.Timer | SocketDetailKinds.Memory | SocketDetailKinds.Tcp : SocketDetailKinds.None,
        },
        cancellationToken));

    /// <summary>Whether any explanation tells who holds a socket.</summary>
    internal bool WithOwners { get; set; }

    /// <exception cref="SocketSnapshotException">No socket can be read.</exception>
    internal IReadOnlyList<SocketInfo> Sockets => _table.Value.Sockets;

    /// <summary>What could not be read, a sentence each; empty also where nobody looked.</summary>
    internal IReadOnlyList<string> Warnings => _table.IsValueCreated ? _table.Value.Warnings : [];

    /// <summary>How many TCP sockets are in a state.</summary>
    internal int CountOf(SocketState state) => Sockets.Count(socket => socket.Protocol == SocketProtocol.Tcp && socket.State == state);

    /// <summary>The processes that hold a socket, those of them that are meant.</summary>
    internal IReadOnlyList<SocketProcess> HoldersOf(Func<SocketProcess, bool> isMeant) => [.. Sockets
        .SelectMany(socket => _table.Value.OwnersOf(socket).All.ToArray()).Select(owner => owner.ProcessId).Distinct().Order()
        .Select(id => _table.Value.ProcessOf(id)).OfType<SocketProcess>().Where(isMeant)];

    /// <summary>The sockets that any of the processes holds.</summary>
    internal IReadOnlyList<SocketInfo> SocketsOf(IReadOnlyList<SocketProcess> processes)
    {
        HashSet<int> ids = [.. processes.Select(process => process.Id)];
        return [.. Sockets.Where(socket => _table.Value.OwnersOf(socket).All.ToArray().Any(owner => ids.Contains(owner.ProcessId)))];
    }

    /// <summary>The processes that hold a socket, as name (pid N); none where nobody does, or nobody that may be looked at.</summary>
    private List<string> OwnersOf(in SocketInfo socket, int most, out int others)
    {
        var processes = _table.Value.OwnersOf(socket).All.ToArray().Select(owner => owner.ProcessId).Distinct().ToList();
        others = Math.Max(0, processes.Count - most);
        return [.. processes.Take(most).Select(id => FormattableString.Invariant($"{_table.Value.ProcessOf(id)?.Name ?? "?"} (pid {id})"))];
    }

    /// <summary>Who holds a socket, the first few of many, or why that is not known.</summary>
    internal string OwnerText(in SocketInfo socket) =>
        OwnersOf(socket, MostOwners, out var others) is { Count: > 0 } owners
            ? string.Join(", ", owners) + (others > 0 ? $" and {CountText.Of(others, "other process", "other processes")}" : "")
        : socket.Inode is null ? "no descriptor of any program refers to it"
        : "not seen: a program of another user, or of another container";
}
