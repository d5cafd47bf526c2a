namespace DotNetSockets.Tests.Namespaces.Zoo;

/// <summary>
/// Builds sockets and brings them into a state that lasts, knowing beforehand what rows they show as. A record, so that a test
/// of it is named by its values.
/// </summary>
internal interface IKnownSockets
{
    /// <summary>Opens them on the calling thread; each one is given to <paramref name="sockets"/> to be closed.</summary>
    IEnumerable<KnownRow> Open(OpenSockets sockets);
}
