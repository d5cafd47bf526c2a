using SocketSnapshot;

namespace DotNetSockets.Names;

/// <summary>The names of the network interfaces that sockets can be bound to.</summary>
internal static class InterfaceNames
{
    /// <summary>Those of the namespaces together, or of the process's own for none; null where they cannot be told of one.</summary>
    internal static IReadOnlyList<string>? Of(IReadOnlyList<NetworkNamespace>? spaces)
    {
        try
        {
            if (spaces is null)
            {
                return Here();
            }

            List<string> all = [];
            foreach (var space in spaces)
            {
                if (!OperatingSystem.IsLinux() || !NetworkNamespaces.TryRun(space, Here, out var names))
                {
                    return null;
                }

                all.AddRange(names);
            }

            return [.. all.Distinct()];
        }
        catch (SocketSnapshotException)
        {
            return null;
        }
    }

    private static List<string> Here() => [.. InterfaceTable.Capture().Interfaces.Select(link => link.Name)];
}
