using SocketSnapshot;

namespace DotNetSockets.Filters;

/// <summary>Tests of the state, in every spelling in use, and ss's sets of states.</summary>
internal static class StateTests
{
    internal const string Expected = "a state such as LISTEN, established or time-wait, or all, connected, synchronized, bucket, big";

    private const SocketStates Connected = SocketStates.All & ~(SocketStates.Listen | SocketStates.Close);
    private const SocketStates Bucket = SocketStates.SynReceived | SocketStates.TimeWait;

    private static readonly Dictionary<string, SocketStates> Spellings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["established"] = SocketStates.Established,
        ["estab"] = SocketStates.Established,
        ["synsent"] = SocketStates.SynSent,
        ["synrecv"] = SocketStates.SynReceived,
        ["synrcv"] = SocketStates.SynReceived,
        ["synreceived"] = SocketStates.SynReceived,
        ["finwait1"] = SocketStates.FinWait1,
        ["finwait2"] = SocketStates.FinWait2,
        ["timewait"] = SocketStates.TimeWait,
        ["close"] = SocketStates.Close,
        ["closed"] = SocketStates.Close,
        ["unconnected"] = SocketStates.Close,
        ["unconn"] = SocketStates.Close,
        ["closewait"] = SocketStates.CloseWait,
        ["lastack"] = SocketStates.LastAck,
        ["listen"] = SocketStates.Listen,
        ["listening"] = SocketStates.Listen,
        ["closing"] = SocketStates.Closing,
        ["all"] = SocketStates.All,
        ["connected"] = Connected,
        ["synchronized"] = Connected & ~SocketStates.SynSent,
        ["bucket"] = Bucket,
        ["big"] = SocketStates.All & ~Bucket,
    };

    internal static FilterNode Build(FilterClause clause, bool isExcluded)
    {
        var states = clause.Values.Aggregate(SocketStates.None, (states, value) => states | Parse(clause, value));
        return Of(clause.IsNegative != isExcluded ? SocketStates.All & ~states : states);
    }

    internal static FilterNode Of(SocketStates states) => new SocketNode(SocketFilter.InStates(states), "state");

    internal static SocketStates Parse(FilterClause clause, FilterToken value)
    {
        var plain = value.Text.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        return Spellings.TryGetValue(plain, out var states) ? states
            : throw clause.Error(value, FilterSentence.Unknown("state", value.Text, Spellings.Keys, Expected));
    }
}
