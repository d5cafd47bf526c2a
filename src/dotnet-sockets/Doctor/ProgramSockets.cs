using SocketSnapshot;

namespace DotNetSockets.Doctor;

/// <summary>Whether two sockets belong to one program.</summary>
internal static class Programs
{
    /// <summary>
    /// By the names of the processes, for a server's workers are one program; by the users where those are not known. Null where neither
    /// tells.
    /// </summary>
    internal static bool? AreSame(Reading reading, in SocketInfo one, in SocketInfo other)
    {
        var (first, second) = (NamesOf(reading, one), NamesOf(reading, other));
        return first.Count > 0 && second.Count > 0 ? first.Overlaps(second)
            : one.UserId is { } user && other.UserId is { } another && user != another ? false
            : null;
    }

    private static HashSet<string> NamesOf(Reading reading, in SocketInfo socket) =>
        [.. reading.OwnersOf(socket).Select(owner => owner.Name).OfType<string>()];
}
