using DotNetSockets.Names;
using SocketSnapshot;

namespace DotNetSockets.Commands.Groups;

/// <summary>A membership with what its snapshot knows around it.</summary>
/// <param name="Membership">The membership.</param>
/// <param name="HostOf">The names of addresses; null where there is none.</param>
/// <param name="Timestamp">When the snapshot was taken; null of a recording, which does not tell.</param>
/// <param name="Host">The host that it is of.</param>
internal sealed record GroupRow(GroupInfo Membership, Func<HostAddress, string?> HostOf, string? Timestamp, HostIdentity Host)
{
    /// <summary>The group as the table shows it.</summary>
    internal string Name => HostOf(Membership.Group) ?? Membership.Group.ToString();

    /// <summary>The senders that satisfy the condition, between spaces; null where there is none.</summary>
    internal string? Sources(Func<GroupSource, bool> condition) =>
        Membership.Sources?.Where(condition).Select(source => source.Address.ToString()).ToList() is { Count: > 0 } senders ? string.Join(' ', senders) : null;
}
