namespace SocketSnapshot;

/// <summary>What a snapshot of the multicast groups holds.</summary>
public sealed record GroupTableOptions
{
    /// <summary>Whether IPv4 groups are in it.</summary>
    public bool IncludeIPv4 { get; init; } = true;

    /// <summary>Whether IPv6 groups are in it.</summary>
    public bool IncludeIPv6 { get; init; } = true;

    /// <inheritdoc cref="RouteTableOptions.ProcRoot"/>
    public string ProcRoot
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = UsualProc.Path;
}
