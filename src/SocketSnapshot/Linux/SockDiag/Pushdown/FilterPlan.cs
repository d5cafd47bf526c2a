namespace SocketSnapshot.Linux.SockDiag.Pushdown;

/// <summary>How the filter of the options becomes walks of the kernel's tables.</summary>
internal sealed class FilterPlan(SocketTableOptions options)
{
    private readonly SocketFilter _filter = options.Filter ?? SocketFilter.Everything;
    private readonly Lazy<PortRange> _ports = new(() => PortRange.Read(options.ProcRoot));

    /// <summary>What of it a kernel may refuse to test.</summary>
    internal KernelTests Refusable => FilterReduction.RefusableIn(_filter);

    /// <summary>
    /// The states that are asked for apart. A TCP socket that is bound and no more has no peer, whatever the kernel remembers of one it
    /// had, and most tests of the peer rule it out: then the table of bound sockets, half of the whole walk, is left alone.
    /// </summary>
    internal SocketStates[] PartsOf(SocketProtocol protocol, SocketStates states) =>
        protocol == SocketProtocol.Tcp && FilterReduction.TestsPeer(_filter)
            ? [states & SocketStates.Close, states & ~SocketStates.Close]
            : [states];

    /// <summary>
    /// One walk. Two where rows have to tell whether the kernel chose their port: only its program can ask, so one walk has those
    /// whose port it chose and the other the rest.
    /// </summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="states">The states that are asked for.</param>
    /// <param name="refused">What the kernel is not to be asked to test.</param>
    internal FilterWalk[] WalksOf(SocketProtocol protocol, SocketStates states, KernelTests refused)
    {
        var program = Compile(_filter, protocol, states, refused);
        var facts = options.Facts | (program.IsExact ? SocketFacts.None : _filter.Facts);
        if (program.States == SocketStates.None || !facts.HasFlag(SocketFacts.Autobound) || !FilterProgram.RunsPrograms(protocol))
        {
            return [new FilterWalk(program, facts == SocketFacts.None ? null : new FactsReader(null, default))];
        }

        return [Walk(isChosen: true), Walk(isChosen: false)];

        FilterWalk Walk(bool isChosen)
        {
            var choice = isChosen ? PortChoiceFilter.Instance : PortChoiceFilter.Instance.Negate();
            var both = Compile(SocketFilter.All(choice, _filter), protocol, states, refused);
            var possible = both.IsTooLong ? Compile(choice, protocol, states, refused) with { IsExact = false } : both;
            return new FilterWalk(possible, new FactsReader(isChosen, _ports.Value));
        }
    }

    private FilterProgram Compile(SocketFilter filter, SocketProtocol protocol, SocketStates states, KernelTests refused) =>
        FilterProgram.Compile(filter, protocol, states, filter.Facts.HasFlag(SocketFacts.Autobound) ? _ports.Value : default, refused);
}
