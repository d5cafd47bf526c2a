namespace DotNetSockets.Tests.Namespaces;

/// <summary>Loses chosen packets on their way in, which holds a TCP connection still in the middle of a handshake.</summary>
internal static class PacketFilter
{
    /// <summary>Makes the table that <see cref="Drop"/> adds to; once in a namespace.</summary>
    internal static void Create() => Command.Run(
        "nft", "table inet lost { chain arriving { type filter hook input priority 0; policy accept; } ; }");

    /// <summary>From now on every packet that matches is lost.</summary>
    /// <param name="match">In nft's language, as <c>tcp dport 80</c>.</param>
    internal static void Drop(string match) => Command.Run("nft", $"add rule inet lost arriving {match} drop");
}
