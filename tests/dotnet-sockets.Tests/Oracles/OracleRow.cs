namespace DotNetSockets.Tests.Oracles;

/// <summary>A row of a socket table, whoever printed it: the values of the eight default columns, and the interface.</summary>
internal sealed record OracleRow(
    string Proto,
    long? RecvQ,
    long? SendQ,
    string LocalAddress,
    int? LocalPort,
    string ForeignAddress,
    int? ForeignPort,
    string? State,
    string? Interface = null);
