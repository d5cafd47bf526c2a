namespace DotNetSockets.Commands.Explain;

/// <summary>Who must act for a socket to leave its state.</summary>
internal enum Actor
{
    /// <summary>The program of this side that holds the socket.</summary>
    Program = 0,

    /// <summary>The other end.</summary>
    Peer = 1,

    /// <summary>The kernel of this side, all by itself.</summary>
    Kernel = 2,
}
