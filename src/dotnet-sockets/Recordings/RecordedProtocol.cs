using System.Net.Sockets;
using DotNetSockets.Sockets;
using SocketSnapshot;

namespace DotNetSockets.Recordings;

/// <summary>Reads back the word for a protocol, which of most tells the family too.</summary>
internal static class RecordedProtocol
{
    private static readonly Dictionary<string, (SocketProtocol Protocol, AddressFamily Family)> Words = Read();

    /// <summary>The family is Unspecified outside the internet's.</summary>
    internal static bool TryFind(string word, out SocketProtocol protocol, out AddressFamily family)
    {
        var isKnown = Words.TryGetValue(word, out var found);
        (protocol, family) = found;
        return isKnown;
    }

    /// <summary>The word for MPTCP, SCTP and DCCP is the same for both families; their addresses are not.</summary>
    internal static AddressFamily FamilyOf(in SocketInfo socket) =>
        socket.Protocol is SocketProtocol.Mptcp or SocketProtocol.Sctp or SocketProtocol.Dccp && socket.LocalAddress.Family != AddressFamily.Unspecified
            ? socket.LocalAddress.Family : socket.Family;

    private static Dictionary<string, (SocketProtocol, AddressFamily)> Read()
    {
        var words = new Dictionary<string, (SocketProtocol, AddressFamily)>(StringComparer.Ordinal);
        foreach (var protocol in Enum.GetValues<SocketProtocol>())
        {
            foreach (var family in SocketWords.FamiliesOf(protocol))
            {
                words.TryAdd(SocketWords.Proto(protocol, family)!, (protocol, family));
            }
        }

        return words;
    }
}
