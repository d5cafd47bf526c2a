namespace SocketSnapshot;

/// <summary>A TCP socket as a subflow of an MPTCP connection (MPTCP_SUBFLOW_ATTR_*, linux/mptcp.h).</summary>
public sealed record MptcpSubflow
{
    /// <summary>MPTCP_SUBFLOW_FLAG_*: who spoke MP_CAPABLE or MP_JOIN, backup, established, connected, mapping valid.</summary>
    public uint? Flags { get; init; }

    /// <summary>The peer's token.</summary>
    public uint? RemoteToken { get; init; }

    /// <summary>Our token; all subflows of a connection have the same.</summary>
    public uint? LocalToken { get; init; }

    /// <summary>The id of the peer's address.</summary>
    public byte? RemoteId { get; init; }

    /// <summary>The id of our address.</summary>
    public byte? LocalId { get; init; }

    /// <summary>Where the current mapping begins in the connection.</summary>
    public ulong? MappingSequence { get; init; }

    /// <summary>Where the current mapping begins in the subflow.</summary>
    public uint? SubflowSequence { get; init; }

    /// <summary>The subflow's first sequence number.</summary>
    public uint? SequenceOffset { get; init; }

    /// <summary>The sequence number of what was written last, counted from the subflow's first.</summary>
    public uint? RelativeWriteSequence { get; init; }

    /// <summary>How many bytes the current mapping has.</summary>
    public ushort? MappingLength { get; init; }
}
