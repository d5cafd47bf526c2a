namespace DotNetSockets.Commands.Doctor.Checks;

/// <summary>The one list of checks.</summary>
internal static class CheckList
{
    internal static IReadOnlyList<Check> All { get; } =
    [
        new AcceptQueueCheck(),
        new SynBacklogCheck(),
        new CloseWaitCheck(),
        new UnreadDataCheck(),
        new UnsentDataCheck(),
        new RetransmissionCheck(),
        new UdpDropsCheck(),
        new SoftnetDropsCheck(),
        new EphemeralPortsCheck(),
        new TimeWaitCheck(),
        new OrphanCheck(),
        new MemoryCheck(),
        new ConntrackCheck(),
        new ExposedListenerCheck(),
        new SharedPortCheck(),
    ];
}
