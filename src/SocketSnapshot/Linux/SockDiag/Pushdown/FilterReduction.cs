using System.Net.Sockets;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.SockDiag.Pushdown;

/// <summary>
/// Turns a filter into one of tests that the bytecode has. The bytecode knows no states: for sockets in the wanted states a test of
/// the state is decided or not, and one that is not lets all through, to be tested after decoding.
/// </summary>
/// <param name="states">The states that idiag_states asks for.</param>
/// <param name="ports">The ports that the kernel chooses from.</param>
/// <param name="refused">The tests that the kernel does not make: they let all through, to be tested after decoding.</param>
internal sealed class FilterReduction(SocketStates states, PortRange ports, KernelTests refused = KernelTests.None)
{
    /// <summary>Whether the outcome tells exactly the sockets that match; if not, it lets more through.</summary>
    internal bool IsExact { get; private set; } = true;

    /// <summary>Whether no wanted socket has a peer, so that tests of one are decided.</summary>
    internal bool HasNoPeer { get; init; }

    /// <summary>The only states that a matching socket can be in.</summary>
    internal static SocketStates StatesOf(SocketFilter filter) => filter switch
    {
        StateFilter state => state.States,
        AllFilter all => all.Parts.Aggregate(SocketStates.All, (common, part) => common & StatesOf(part)),
        AnyFilter any => any.Parts.Aggregate(SocketStates.None, (together, part) => together | StatesOf(part)),
        _ => filter == SocketFilter.Nothing ? SocketStates.None : SocketStates.All,
    };

    /// <summary>Whether anything in it tests the other end.</summary>
    internal static bool TestsPeer(SocketFilter filter) => filter switch
    {
        AllFilter all => all.Parts.Any(TestsPeer),
        AnyFilter any => any.Parts.Any(TestsPeer),
        NotFilter not => TestsPeer(not.Test),
        AddressFilter { Side: SocketSide.Foreign } or PortFilter { Side: SocketSide.Foreign } => true,
        _ => false,
    };

    /// <summary>What of the filter not every kernel tests for everybody.</summary>
    internal static KernelTests RefusableIn(SocketFilter filter) => filter switch
    {
        AllFilter all => all.Parts.Aggregate(KernelTests.None, (found, part) => found | RefusableIn(part)),
        AnyFilter any => any.Parts.Aggregate(KernelTests.None, (found, part) => found | RefusableIn(part)),
        NotFilter not => RefusableIn(not.Test),
        MarkFilter => KernelTests.Mark,
        CgroupFilter => KernelTests.Cgroup,
        InterfaceFilter => KernelTests.Interface,
        _ => KernelTests.None,
    };

    internal SocketFilter Reduce(SocketFilter filter) => filter switch
    {
        AllFilter all => SocketFilter.All(all.Parts.Select(Reduce)),
        AnyFilter any => SocketFilter.Any(any.Parts.Select(Reduce)),
        StateFilter state => Reduce(state),
        NotFilter { Test: var test } when HasNoPeer && TestsPeer(test) => Decide(!MatchesNoPeer(test)),
        _ when HasNoPeer && TestsPeer(filter) => Decide(MatchesNoPeer(filter)),
        NotFilter { Test: var test } when IsRefused(test) => Decide(null),
        _ when IsRefused(filter) => Decide(null),
        NotFilter not => Reduce(not.Test).Negate(),
        PortFilter { Last: > ushort.MaxValue } port => SocketFilter.HasPort(port.Side, port.First, ushort.MaxValue),
        AddressFilter { Address.Family: AddressFamily.Unspecified } => SocketFilter.Nothing,
        InterfaceFilter device => NetworkInterfaces.IndexOf(device.Name) == 0 ? SocketFilter.Nothing : device,
        AutoboundFilter => SocketFilter.All(PortChoiceFilter.Instance, SocketFilter.HasPort(SocketSide.Local, ports.First, ports.Last)),
        _ => filter,
    };

    /// <summary>Null where it depends on the family of the socket.</summary>
    private static bool? MatchesNoPeer(SocketFilter filter) => filter switch
    {
        PortFilter port => port.First == 0,
        AddressFilter { Address: { Family: AddressFamily.InterNetwork } address, PrefixLength: var length } =>
            HostAddress.AnyIPv4.IsIn(address, length) ? null : false,
        AddressFilter { Address: { Family: AddressFamily.InterNetworkV6 } address, PrefixLength: var length } =>
            HostAddress.AnyIPv6.IsIn(address, length) ? null : false,
        _ => false,
    };

    private bool IsRefused(SocketFilter filter) => (RefusableIn(filter) & refused) != KernelTests.None;

    private SocketFilter Decide(bool? matches)
    {
        IsExact &= matches is not null;
        return matches == false ? SocketFilter.Nothing : SocketFilter.Everything;
    }

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
