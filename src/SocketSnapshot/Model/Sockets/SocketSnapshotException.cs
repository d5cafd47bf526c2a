namespace SocketSnapshot;

/// <summary>No snapshot could be taken at all. What is merely incomplete is a warning of the snapshot, not an exception.</summary>
public sealed class SocketSnapshotException : IOException
{
    /// <summary>An exception without a message.</summary>
    public SocketSnapshotException()
    {
    }

    /// <summary>An exception with a sentence that names what failed.</summary>
    public SocketSnapshotException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a sentence that names what failed, and the system's error.</summary>
    public SocketSnapshotException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
