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
            : BitOperations.IsPow2((int)set) ? $"state {set}"
            : $"state in ({set})";
    }
}
