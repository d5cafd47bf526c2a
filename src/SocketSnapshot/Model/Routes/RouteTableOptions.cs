namespace SocketSnapshot;

/// <summary>What a snapshot of the routes holds.</summary>
public sealed record RouteTableOptions
{
    /// <summary>The number of the table that one usually means.</summary>
    public const uint MainTable = 254;

    /// <summary>Whether IPv4 routes are in it.</summary>
    public bool IncludeIPv4 { get; init; } = true;

    /// <summary>Whether IPv6 routes are in it.</summary>
    public bool IncludeIPv6 { get; init; } = true;

    /// <summary>The number of the one table that is in it; null for all tables. The main table by default.</summary>
    public uint? Table { get; init; } = MainTable;

    /// <summary>Where procfs is mounted (Linux). Any other place than /proc is a recording, and nothing else is read.</summary>
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
