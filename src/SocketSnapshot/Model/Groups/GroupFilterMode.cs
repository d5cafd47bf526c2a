namespace SocketSnapshot;

/// <summary>Which senders an interface listens to in a multicast group (RFC 3376 section 2, RFC 3810 section 2).</summary>
public enum GroupFilterMode
{
    /// <summary>Not known.</summary>
    None = 0,

    /// <summary>Those that are listed.</summary>
    Include = 1,

    /// <summary>All but those that are listed.</summary>
    Exclude = 2,
}
