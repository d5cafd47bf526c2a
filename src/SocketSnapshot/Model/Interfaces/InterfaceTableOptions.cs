namespace SocketSnapshot;

/// <summary>What a snapshot of the interfaces holds.</summary>
public sealed record InterfaceTableOptions
{
    /// <summary>Whether their addresses are asked for.</summary>
    public bool IncludeAddresses { get; init; } = true;

    /// <summary>Whether their speeds are asked for, which takes a question to each driver.</summary>
    public bool IncludeSpeed { get; init; } = true;

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
