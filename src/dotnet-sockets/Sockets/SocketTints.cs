using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Sockets;

/// <summary>The tints of sockets: what a state is, and whom a listener is open to.</summary>
internal static class SocketTints
{
    internal static Tint OfState(in SocketRow row) => row.Socket.State switch
    {
        SocketState.Listen => Tint.Listening,
        SocketState.CloseWait => Tint.Notable,
        null or SocketState.Established => Tint.None,
        _ => Tint.Passing,
    };

    internal static Tint OfExposure(in SocketRow row) => Exposure.OfListener(in row.Socket) switch
    {
        Exposure.Any => Tint.Notable,
        Exposure.Interface => Tint.Passing,
        Exposure.Loopback => Tint.Listening,
        _ => Tint.None,
    };
}
