using System.Net.Sockets;
using SocketSnapshot.Interop;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>
/// Turns a filter into one of tests that the bytecode has. The bytecode knows no states: for sockets in the wanted states a test of
/// the state is decided or not, and one that is not lets all through, to be tested after decoding.
/// </summary>
/// <param name="states">The states that idiag_states asks for.</param>
/// <param name="ports">The ports that the kernel chooses from.</param>
internal sealed class FilterReduction(SocketStates states, PortRange ports)
{
    /// <summary>Whether the outcome tells exactly the sockets that match; if not, it lets more through.</summary>
    internal bool IsExact { get; private set; } = true;

    /// <summary>The only states that a matching socket can be in.</summary>
    internal static SocketStates StatesOf(SocketFilter filter) => filter switch
    {
        StateFilter state => state.States,
        AllFilter all => all.Parts.Aggregate(SocketStates.All, (common, part) => common & StatesOf(part)),
        AnyFilter any => any.Parts.Aggregate(SocketStates.None, (together, part) => together | StatesOf(part)),
        _ => filter == SocketFilter.Nothing ? SocketStates.None : SocketStates.All,
    };

    internal SocketFilter Reduce(SocketFilter filter) => filter switch
    {
        AllFilter all => SocketFilter.All(all.Parts.Select(Reduce)),
        AnyFilter any => SocketFilter.Any(any.Parts.Select(Reduce)),
        StateFilter state => Reduce(state),
        NotFilter not => Reduce(not.Test).Negate(),
        AddressFilter { Address.Family: AddressFamily.Unspecified } => SocketFilter.Nothing,
        InterfaceFilter device => NetworkInterfaces.IndexOf(device.Name) == 0 ? SocketFilter.Nothing : device,
        AutoboundFilter => SocketFilter.All(PortChoiceFilter.Instance, SocketFilter.HasPort(SocketSide.Local, ports.First, ports.Last)),
        _ => filter,
    };

    private SocketFilter Reduce(StateFilter filter)
    {
        var rest = states & ~filter.States;
        if (rest == states)
        {
            return SocketFilter.Nothing;
        }

        IsExact &= rest == SocketStates.None;
        return SocketFilter.Everything;
    }
}
