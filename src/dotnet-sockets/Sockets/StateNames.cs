using SocketSnapshot;

namespace DotNetSockets.Sockets;

/// <summary>The one table of what states are called: our word, then those of ss, netstat and RFC 9293. Dashes and case do not matter.</summary>
internal static class StateNames
{
    private static readonly (SocketState State, string[] Others)[] Spellings =
    [
        (SocketState.Established, ["estab"]),
        (SocketState.SynReceived, ["syn-rcv", "syn-rcvd", "syn-received"]),
        (SocketState.Listen, ["listening"]),

        // From Linux 6.8 on the kernel lists such sockets, which are bound and not yet used.
        (SocketState.Close, ["closed", "unconn", "unconnected", "bound-inactive"]),
    ];

    private static readonly Dictionary<string, SocketState> Known = Enum.GetValues<SocketState>()
        .SelectMany(state => OthersOf(state).Append(SocketWords.State(state)!).Select(name => (Name: Plain(name), State: state)))
        .ToDictionary(named => named.Name, named => named.State, StringComparer.OrdinalIgnoreCase);

    /// <summary>The states in the order of TCP's diagram, as a connection goes through them.</summary>
    internal static IReadOnlyList<SocketState> InDiagram { get; } =
    [
        SocketState.Listen, SocketState.SynSent, SocketState.SynReceived, SocketState.Established, SocketState.FinWait1, SocketState.FinWait2,
        SocketState.CloseWait, SocketState.LastAck, SocketState.Closing, SocketState.TimeWait, SocketState.Close,
    ];

    /// <summary>All names, without dashes.</summary>
    internal static IEnumerable<string> All => Known.Keys;

    /// <summary>Other programs' words for it.</summary>
    internal static IReadOnlyList<string> OthersOf(SocketState state) => Array.Find(Spellings, names => names.State == state).Others ?? [];

    /// <summary>The state of that name; null where there is none.</summary>
    internal static SocketState? Find(string name) => Known.TryGetValue(Plain(name), out var state) ? state : null;

    /// <summary>The name as the table has it.</summary>
    internal static string Plain(string name) =>
        name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
}
