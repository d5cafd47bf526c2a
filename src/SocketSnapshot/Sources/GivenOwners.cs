namespace SocketSnapshot.Sources;

/// <summary>Owners that a caller knows.</summary>
internal sealed class GivenOwners(Func<SocketInfo, SocketOwners> ownersOf, Func<int, SocketProcess?> processOf) : ISocketOwners
{
    public OwnerShortfall? Shortfall => null;

    public SocketOwners OwnersOf(in SocketInfo socket) => ownersOf(socket);

    public SocketProcess? ProcessOf(int id) => processOf(id);
}
