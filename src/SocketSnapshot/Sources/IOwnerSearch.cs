namespace SocketSnapshot.Sources;

/// <summary>A search for owners that began before the sockets are read, so that both go on at once.</summary>
internal interface IOwnerSearch : IDisposable
{
    /// <summary>Waits for its end.</summary>
    /// <param name="readings">The sockets, as they were read in the meantime.</param>
    /// <param name="read">Reads other sockets from the same sources.</param>
    ISocketOwners Finish(IReadOnlyList<SocketReading> readings, Func<SocketTableOptions, IEnumerable<SocketInfo>> read);
}
