namespace SocketSnapshot;

/// <summary>The directions that are shut down; the bits are the kernel's RCV_SHUTDOWN and SEND_SHUTDOWN.</summary>
[Flags]
public enum ShutdownDirections
{
    /// <summary>Neither.</summary>
    None = 0,

    /// <summary>Nothing more will be received.</summary>
    Receive = 1,

    /// <summary>Nothing more will be sent.</summary>
    Send = 2,
}
