using SocketSnapshot;

namespace DotNetSockets.Sockets.Columns;

/// <summary>Of which columns of owners a null is a fact.</summary>
internal static class OwnerAbsence
{
    /// <summary>Whether there should be an owner, and processes could not be looked at.</summary>
    internal static bool IsUnseen(in SocketOwners owners, in SocketRow row) =>
        owners.IsUnseen && row.Context.Snapshot.OwnerShortfall is not null;

    internal static bool IsFact(string key, in SocketRow row, RecordedSocket? recorded)
    {
        if (recorded is not null)
        {
            return recorded.IsNull("pid") || !(recorded.Has("pid") || recorded.Owners is { Count: > 0 }) ? HasNoOwner(row, recorded)
                : IsFactOfOwned(key, recorded.IsNull("process_cgroup"));
        }

        var owners = row.Owners;
        return owners.All.IsEmpty ? !IsUnseen(owners, row)
            : key switch
            {
                "fd" => owners.Via is SocketOwnerVia.Listener or SocketOwnerVia.History,
                "command" => row.Process?.Arguments is not null,
                "container_runtime" => row.Process is { Cgroup: not null, Container: null },
                _ => IsFactOfOwned(key, row.Process?.Cgroup is null),
            };
    }

    internal static bool IsFactOfPeer(string key, in SocketRow row, RecordedSocket? recorded) =>
        recorded is not null ? HasNoPeer(row, recorded)
        : row.PeerOwners is not { } owners ? row.Socket.Protocol != SocketProtocol.Unix || row.Socket.Cookie is not null
        : owners.All.IsEmpty && !IsUnseen(owners, row);

    /// <summary>Only UNIX sockets have a peer besides those with ports, and unix_diag, which tells cookies, tells the peer of each that has one.</summary>
    private static bool HasNoPeer(in SocketRow row, RecordedSocket recorded) => row.Socket.Named is null ? row.Socket.ForeignPort is null
        : row.Socket.Protocol != SocketProtocol.Unix || (recorded.IsNull("peer_inode") && row.Socket.Cookie is not null);

    /// <summary>The control group tells of them, and most processes are in no container.</summary>
    private static bool IsFactOfOwned(string key, bool isCgroupUnknown) =>
        key is "unit" or "container" or "container_runtime" or "pod" && !isCgroupUnknown;

    /// <summary>Port id 0 of netlink is the kernel's.</summary>
    private static bool IsKernels(in SocketRow row) => row.Socket is { Protocol: SocketProtocol.Netlink, LocalPort: 0 };

    /// <summary>A connection in a queue belongs to its listener's owner, and the recording may lack that owner.</summary>
    private static bool HasNoOwner(in SocketRow row, RecordedSocket recorded) => IsKernels(row) || Absence.HasNoDescriptor(row, recorded)
        && row.Socket.State is not (SocketState.Established or SocketState.CloseWait);
}
