using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Sockets;

/// <summary>The tints of sockets: what a state is, and whom a listener is open to.</summary>
internal static class SocketTints
{
    /// <summary>What they look like, for -v.</summary>
    internal const string Legend = "green listens, cyan comes or goes, magenta waits for a program of this host; bold is open to every network, faint to this host alone.";

    internal static Tint OfState(in SocketRow row) => row.Socket.State switch
    {
        SocketState.Listen => Tint.Listening,
        SocketState.CloseWait => Tint.Waiting,
        null or SocketState.Established => Tint.None,
        _ => Tint.Passing,
    };

    internal static Tint OfExposure(in SocketRow row) => Exposure.OfListener(in row.Socket) switch
    {
        Exposure.Any => Tint.Open,
        Exposure.Loopback => Tint.Closed,
        _ => Tint.None,
    };
}
