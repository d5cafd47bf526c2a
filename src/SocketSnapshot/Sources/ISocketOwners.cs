namespace SocketSnapshot.Sources;

/// <summary>Who holds the sockets of a reading, and what is known of those processes.</summary>
internal interface ISocketOwners
{
    /// <summary>Why an owner may not have been seen; null where every process was.</summary>
    OwnerShortfall? Shortfall { get; }

    /// <summary>Who holds a socket of the reading.</summary>
    SocketOwners OwnersOf(in SocketInfo socket);

    /// <summary>What is known of a process that holds one.</summary>
    SocketProcess? ProcessOf(int id);
}
