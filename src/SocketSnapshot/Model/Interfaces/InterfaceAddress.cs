namespace SocketSnapshot;

/// <summary>An address of an interface.</summary>
/// <param name="Address">The address.</param>
/// <param name="PrefixLength">How many of its bits are the network's.</param>
public readonly record struct InterfaceAddress(HostAddress Address, byte PrefixLength)
{
    /// <summary>192.0.2.1/24</summary>
    public override string ToString() => $"{Address}/{PrefixLength}";
}
