using DotNetSockets.Recordings;
using DotNetSockets.Sockets;
using SocketSnapshot;

namespace DotNetSockets.Commands.Sockets;

/// <summary>What is said where a recording has no table of what is wanted.</summary>
internal static class MissingTables
{
    /// <summary>
    /// Null where nothing is missed: of the usual protocols that nobody named, a kernel need not have all. Where it has none of what is
    /// wanted, an empty list would look like a host without sockets.
    /// </summary>
    /// <param name="recording">The recording.</param>
    /// <param name="dump">What was found in it.</param>
    /// <param name="wanted">What was looked for.</param>
    /// <param name="named">The protocols that the user named.</param>
    internal static string? Sentence(ISocketSource recording, SocketDump dump, SocketTableOptions wanted, SocketProtocols named)
    {
        var hasNone = dump.Sources.Count == 0;
        var missing = hasNone ? dump.Missing : dump.Missing & named;
        if (missing == SocketProtocols.None)
        {
            return null;
        }

        var family = (wanted.IncludeIPv4, wanted.IncludeIPv6) switch
        {
            (true, false) => "IPv4 ",
            (false, true) => "IPv6 ",
            _ => "",
        };
        var there = hasNone ? Words(recording) : "";
        return $"The recording has no table of {((missing & ~SocketProtocols.Internet) == SocketProtocols.None ? family : "")}{missing.ToString().ToLowerInvariant()} sockets"
            + $"{(there.Length == 0 ? "" : $"; -A {there} shows those that it has")}.";
    }

    /// <summary>What the recording has tables of, as words of -A.</summary>
    private static string Words(ISocketSource recording)
    {
        using var all = recording.Dump(new SocketTableOptions { Protocols = SocketProtocols.All }, CancellationToken.None);
        return ProtocolSet.Words(SocketProtocols.All & ~all.Missing);
    }
}
