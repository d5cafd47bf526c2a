namespace SocketSnapshot;

/// <summary>A multicast group that an interface is a member of. What a source does not tell is null.</summary>
public sealed record GroupInfo
{
    /// <summary>The group's address, which tells the family.</summary>
    public HostAddress Group { get; init; }

    /// <summary>The interface's name.</summary>
    public required string Interface { get; init; }

    /// <summary>The interface's number; null where the source does not tell.</summary>
    public int? InterfaceIndex { get; init; }

    /// <summary>How many sockets, and parts of the kernel, are members; null where the source does not tell.</summary>
    public uint? Users { get; init; }

    /// <summary>
    /// The senders that sockets ask for or against; null where the source does not tell. Of Linux's interfaces the kernel tells it only from
    /// the first one on whose newest group has senders, and before that one of the newest groups alone.
    /// </summary>
    public IReadOnlyList<GroupSource>? Sources { get; init; }

    /// <summary>
    /// Which senders the interface listens to. Null where the source does not tell: the kernel lists only how many sockets name a
    /// sender, and where that may be one socket with two or two with one, another may want every sender.
    /// </summary>
    public GroupFilterMode? Mode
    {
        get
        {
            if (Sources is null || Users is not (> 0 and var users))
            {
                return null;
            }

            // A socket that includes names one sender at least; what is more than all their naming includes nobody.
            var naming = Sources.Sum(source => (long)source.Including);
            return naming < users || Sources.Any(source => source.Excluding > 0) ? GroupFilterMode.Exclude
                : Sources.Max(source => source.Including) >= users ? GroupFilterMode.Include
                : null;
        }
    }
}
