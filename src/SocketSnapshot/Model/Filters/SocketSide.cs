namespace SocketSnapshot;

/// <summary>An end of a connection.</summary>
public enum SocketSide
{
    /// <summary>Ours.</summary>
    Local,

    /// <summary>The peer's.</summary>
    Foreign,
}
