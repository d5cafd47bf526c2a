namespace SocketSnapshot.Sources;

/// <summary>One source of sockets: a kernel interface, a file system, a platform's API.</summary>
internal interface ISocketProvider
{
    /// <summary>The name shown as <see cref="SocketTable.Sources"/>.</summary>
    string Name { get; }

    /// <summary>
    /// Takes what it can of <paramref name="wanted"/>; the next provider is asked for what is missing. It throws nothing for a source
    /// that refuses: that is a warning and an empty reading.
    /// </summary>
    SocketReading Read(SocketTableOptions options, SocketProtocols wanted, CancellationToken cancellationToken);

    /// <summary>
    /// Begins to look for owners before any socket is read. Null where owners are not asked for, where the reading has its
    /// <see cref="SocketReading.Owners"/> without a search, and where it cannot have any.
    /// </summary>
    IOwnerSearch? SearchOwners(SocketTableOptions options, CancellationToken cancellationToken) => null;
}
