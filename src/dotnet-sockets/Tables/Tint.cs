namespace DotNetSockets.Tables;

/// <summary>What a cell's colour says; which colour that is, the format decides.</summary>
internal enum Tint
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It waits for others: a listener, or what only this host can reach.</summary>
    Listening,

    /// <summary>It comes or goes: a handshake, a close. Or what one address or interface can reach.</summary>
    Passing,

    /// <summary>Worth a look: the peer has closed and our program has not, or anybody can reach it.</summary>
    Notable,
}
