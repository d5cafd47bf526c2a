using System.Net.Sockets;

namespace SocketSnapshot.Sources;

/// <summary>A run of sockets of one protocol and family, still in the form of their source; they are decoded while one walks them.</summary>
internal abstract class SocketRecords(SocketProtocol protocol, AddressFamily family)
{
    internal SocketProtocol Protocol { get; } = protocol;

    internal AddressFamily Family { get; } = family;

    /// <summary>Whether the source has left out what the options' filter does not match.</summary>
    internal bool IsFiltered { get; init; }

    /// <summary>After a walk: what could not be decoded, as a sentence; null where nothing is missing.</summary>
    internal string? Shortfall { get; private protected set; }

    /// <summary>Whether only wanted sockets are in it; of others the states are still to be tested.</summary>
    internal virtual bool IsSelected => false;

    /// <summary>The turn of its place among several places.</summary>
    internal virtual int Place => 0;

    /// <summary>Decodes from the first record on. It can be walked more than once.</summary>
    internal abstract IEnumerable<SocketInfo> Decode();
}
