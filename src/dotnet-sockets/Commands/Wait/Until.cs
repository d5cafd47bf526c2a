namespace DotNetSockets.Commands.Wait;

/// <summary>What is waited for, of each target.</summary>
internal enum Until
{
    /// <summary>Somebody would answer a connection.</summary>
    Listening,

    /// <summary>Nobody would.</summary>
    Gone,

    /// <summary>At least one connection is established.</summary>
    Connected,

    /// <summary>No connection is left.</summary>
    Drained,
}
