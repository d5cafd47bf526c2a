using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>Each socket once, by its cookie: a dump may meet one that moves twice, and of a recorded one nobody has looked yet.</summary>
internal sealed class UniqueRecords(SocketRecords records) : WrappedRecords(records)
{
    internal override IEnumerable<SocketInfo> Decode()
    {
        var seen = new CookieSet();
        foreach (var socket in Inner.Decode())
        {
            if (socket.Cookie is not { } cookie || seen.Add(cookie))
            {
                yield return socket;
            }
        }

        Shortfall = Inner.Shortfall;
    }
}
