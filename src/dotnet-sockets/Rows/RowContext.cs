namespace DotNetSockets.Rows;

/// <summary>What the rows of one snapshot share.</summary>
/// <param name="Timestamp">When it was taken, RFC 3339 in UTC.</param>
/// <param name="Names">The names for the columns that ask for them.</param>
internal sealed record RowContext(string Timestamp, INames Names)
{
    /// <summary>Whether endpoints print host names, and the IPv4 wildcard as *.</summary>
    internal bool ShowHosts { get; init; }

    /// <summary>Whether endpoints print service names.</summary>
    internal bool ShowServices { get; init; }
}
