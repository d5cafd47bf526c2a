namespace SocketSnapshot.Linux.SockDiag.Pushdown;

/// <summary>What of a filter the kernel is asked to test.</summary>
/// <param name="States">The states that can match; none where no socket can.</param>
/// <param name="Code">The program; empty where there is nothing to test, or where it would be too long.</param>
/// <param name="IsExact">Whether what comes back needs no further test.</param>
internal sealed record FilterProgram(SocketStates States, ReadOnlyMemory<byte> Code, bool IsExact)
{
    /// <summary>Whether the kernel takes no program of its length.</summary>
    internal bool IsTooLong { get; private init; }

    /// <summary>The only ports that a match can have; 0 for any.</summary>
    internal (ushort Local, ushort Foreign) Ports { get; private init; }

    /// <summary>Compiles the filter for a protocol's sockets; a pure function but for the interfaces' numbers.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="protocol">The protocol: raw_diag does not look at idiag_states.</param>
    /// <param name="states">The states wanted anyway.</param>
    /// <param name="ports">The ports that the kernel chooses from.</param>
    /// <param name="refused">What the kernel is not to be asked to test.</param>
    internal static FilterProgram Compile(
        SocketFilter filter, SocketProtocol protocol, SocketStates states, PortRange ports, KernelTests refused = KernelTests.None)
    {
        var possible = states & FilterReduction.StatesOf(filter);
        var reduction = new FilterReduction(protocol is SocketProtocol.Raw or SocketProtocol.Sctp ? SocketStates.All : possible, ports, refused)
        {
            HasNoPeer = protocol == SocketProtocol.Tcp && possible == SocketStates.Close,
        };
        var reduced = reduction.Reduce(filter);
        if (possible == SocketStates.None || reduced == SocketFilter.Nothing)
        {
            return new FilterProgram(SocketStates.None, default, true);
        }

        if (reduced == SocketFilter.Everything || !RunsPrograms(protocol))
        {
            return new FilterProgram(possible, default, reduction.IsExact && reduced == SocketFilter.Everything);
        }

        var code = BytecodeWriter.Write(reduced);
        return new FilterProgram(possible, code, reduction.IsExact && code is not null)
        {
            IsTooLong = code is null,
            Ports = protocol == SocketProtocol.Tcp ? (OnlyPort(reduced, SocketSide.Local), OnlyPort(reduced, SocketSide.Foreign)) : default,
        };
    }

    private static ushort OnlyPort(SocketFilter filter, SocketSide side) => filter switch
    {
        PortFilter port when port.Side == side && port.First == port.Last => (ushort)port.First,
        AllFilter all => all.Parts.Aggregate((ushort)0, (found, part) => found != 0 ? found : OnlyPort(part, side)),
        _ => 0,
    };

    /// <summary>sctp_diag takes a program and lets it lie.</summary>
    internal static bool RunsPrograms(SocketProtocol protocol) => protocol != SocketProtocol.Sctp;
}
