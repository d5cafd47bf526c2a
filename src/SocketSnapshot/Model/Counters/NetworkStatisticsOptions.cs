namespace SocketSnapshot;

/// <summary>Where a snapshot of the counters comes from.</summary>
public sealed record NetworkStatisticsOptions
{
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
