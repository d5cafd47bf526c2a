using SocketSnapshot;

namespace DotNetSockets.Commands.Wait;

/// <summary>Asks the kernel who answers at a target: without a walk over all sockets, and without a connection.</summary>
/// <param name="isHost">Whether sockets are this host's.</param>
/// <param name="own">The host's addresses.</param>
internal sealed class ExactLookups(bool isHost, OwnAddresses own)
{
    private bool _canAsk = isHost && OperatingSystem.IsLinux();

    /// <summary>Who answers, none or one for each address; null where the kernel cannot be asked, as on other systems, and of a UNIX socket.</summary>
    internal IReadOnlyList<SocketInfo>? Find(Target target)
    {
        if (!_canAsk || target.Path is not null || !OperatingSystem.IsLinux())
        {
            return null;
        }

        var found = new List<SocketInfo>();
        var refused = 0;
        foreach (var address in target.Asked)
        {
            try
            {
                var lookup = new SocketLookup
                {
                    Protocol = target.Protocol,
                    LocalAddress = address,
                    LocalPort = target.Port,
                    Interface = target.Interface ?? own.InterfaceOf(address),
                };
                if (SocketTable.Lookup(lookup) is { } socket && Target.IsListener(socket) && own.Have(address))
                {
                    found.Add(socket);
                }
            }
            catch (SocketSnapshotException)
            {
                // A kernel may have one family only.
                refused++;
            }
        }

        _canAsk = refused < target.Asked.Count;
        return _canAsk ? found : null;
    }
}
