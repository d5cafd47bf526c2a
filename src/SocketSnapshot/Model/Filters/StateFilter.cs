using System.Numerics;

namespace SocketSnapshot;

internal sealed class StateFilter(SocketStates states) : SocketFilter
{
    internal SocketStates States => states;

    public override SocketFilter Negate() => InStates(SocketStates.All & ~states);

    public override bool Matches(in SocketInfo socket) => (states & (SocketStates)(1 << (int)(socket.State ?? SocketState.Close))) != 0;

    public override string ToString()
    {
        var rest = SocketStates.All & ~states;
        return BitOperations.PopCount((uint)rest) < BitOperations.PopCount((uint)states) ? $"not {Words(rest)}" : Words(states);

        static string Words(SocketStates set) => set == SocketStates.None ? "state none"
            : BitOperations.IsPow2((int)set) ? $"state {Names(set)}"
            : $"state in ({Names(set)})";
    }

    /// <summary>netstat's words, which a filter takes.</summary>
    private static string Names(SocketStates set) => string.Join(", ", Enum.GetValues<SocketState>().Where(state => set.HasFlag((SocketStates)(1 << (int)state)))
        .Select(state => state.ToWord()));
}
