using System.Runtime.InteropServices;
using SocketSnapshot;

namespace DotNetSockets.Sockets;

/// <summary>
/// The owners that sockets had in earlier snapshots. A socket keeps its cookie through its whole life, also when its program has closed it, so
/// that an owner in TIME_WAIT is a fact and no guess by addresses. What is not in a snapshot any more is forgotten.
/// </summary>
internal sealed class OwnerHistory
{
    private Dictionary<ulong, Past> _before = [];
    private Dictionary<ulong, Past> _now = [];

    /// <summary>Takes the owners of a snapshot, and keeps those of before for the sockets that have none any more.</summary>
    internal void Take(SocketDump dump)
    {
        (_before, _now) = (_now, _before);
        _now.Clear();
        var single = new Dictionary<int, Past>();
        foreach (var socket in dump)
        {
            if (socket.Cookie is not { } cookie)
            {
                continue;
            }

            var owners = dump.OwnersOf(socket).All;
            if (!owners.IsEmpty)
            {
                _now[cookie] = owners.Length > 1 ? Past.Of(owners.Span, dump)
                    : CollectionsMarshal.GetValueRefOrAddDefault(single, owners.Span[0].ProcessId, out _) ??= Past.Of(owners.Span, dump);
            }
            else if (IsClosed(socket) && _before.TryGetValue(cookie, out var past))
            {
                _now[cookie] = past;
            }
        }
    }

    /// <summary>The owners of a socket: those that it has, else those that it had before its program closed it.</summary>
    internal SocketOwners Of(in SocketInfo socket, SocketDump dump)
    {
        var owners = dump.OwnersOf(socket);
        return owners.All.IsEmpty && Find(socket) is { } past ? new SocketOwners { All = past.Owners, Via = SocketOwnerVia.History } : owners;
    }

    /// <summary>An owner that the socket had, as it was then: its number may be another process's by now.</summary>
    internal SocketProcess? ProcessOf(in SocketInfo socket, int processId) => Find(socket) is { } past ? Array.Find(past.Processes, process => process?.Id == processId) : null;

    private Past? Find(in SocketInfo socket) => IsClosed(socket) && socket.Cookie is { } cookie ? _now.GetValueOrDefault(cookie) : null;

    /// <summary>Whether no descriptor refers to it.</summary>
    private static bool IsClosed(in SocketInfo socket) => socket.Inode is null;

    private sealed record Past(SocketOwner[] Owners, SocketProcess?[] Processes)
    {
        internal static Past Of(ReadOnlySpan<SocketOwner> owners, SocketDump dump) =>
            new(owners.ToArray(), Array.ConvertAll(owners.ToArray(), owner => dump.ProcessOf(owner.ProcessId)));
    }
}
