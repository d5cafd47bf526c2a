namespace SocketSnapshot;

/// <summary>TCP's congestion control.</summary>
public sealed record TcpCongestion
{
    /// <summary>The algorithm's name: cubic, bbr, reno and others.</summary>
    public string? Algorithm { get; init; }

    /// <summary>What BBR knows; null of other algorithms.</summary>
    public BbrDetails? Bbr { get; init; }

    /// <summary>What DCTCP knows; null of other algorithms.</summary>
    public DctcpDetails? Dctcp { get; init; }

    /// <summary>What Vegas knows; null of algorithms that do not measure as it does.</summary>
    public VegasDetails? Vegas { get; init; }
}
