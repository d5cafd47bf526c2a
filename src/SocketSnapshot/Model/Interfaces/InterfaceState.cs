namespace SocketSnapshot;

/// <summary>How far an interface is from carrying packets (RFC 2863); the numbers are linux/if.h's IF_OPER_.</summary>
public enum InterfaceState
{
    /// <summary>The driver does not tell, as the loopback's.</summary>
    None = 0,

    /// <summary>A part of it is missing.</summary>
    NotPresent = 1,

    /// <summary>It is down.</summary>
    Down = 2,

    /// <summary>What it stands on is down.</summary>
    LowerLayerDown = 3,

    /// <summary>It is being tested.</summary>
    Testing = 4,

    /// <summary>It waits for something outside, as an authentication.</summary>
    Dormant = 5,

    /// <summary>It carries packets.</summary>
    Up = 6,
}
