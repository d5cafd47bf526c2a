namespace SocketSnapshot;

internal sealed class CgroupFilter(ulong id) : SocketFilter
{
    internal ulong Id => id;

    public override SocketFacts Facts => SocketFacts.Cgroup;

    public override bool Matches(in SocketInfo socket) => socket.Facts?.CgroupId == id;

    /// <summary>What is not a whole socket of the kernel's (sk_fullsock()) is in no cgroup.</summary>
    public override bool? Decide(in SocketInfo socket) => socket.Facts?.CgroupId is { } its ? its == id
        : socket.State is SocketState.TimeWait or SocketState.SynReceived ? false
        : null;

    public override string ToString() => $"cgroup {id}";
}
