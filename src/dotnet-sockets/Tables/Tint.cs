namespace DotNetSockets.Tables;

/// <summary>What a cell's colour says; which colour that is, the format decides.</summary>
internal enum Tint
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It waits for others: a listener.</summary>
    Listening,

    /// <summary>It comes or goes: a handshake, a close.</summary>
    Passing,

    /// <summary>It waits for a program of this host: the peer has closed, and the program has not.</summary>
    Waiting,

    /// <summary>Hosts that reach any address of this host can reach the listener.</summary>
    Open,

    /// <summary>Only this host can reach it.</summary>
    Closed,
}
