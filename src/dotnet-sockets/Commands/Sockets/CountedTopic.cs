namespace DotNetSockets.Commands.Sockets;

/// <summary>A topic of the overview with all of its groups, in order.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Groups">The groups.</param>
internal sealed record CountedTopic(SummaryTopic Topic, IReadOnlyList<TallyRow> Groups)
{
    /// <summary>How many groups are shown where there is room.</summary>
    internal int Most => Math.Min(Topic.Most ?? Groups.Count, Groups.Count);
}
