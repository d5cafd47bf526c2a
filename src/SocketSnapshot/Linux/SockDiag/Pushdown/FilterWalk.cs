namespace SocketSnapshot.Linux.SockDiag.Pushdown;

/// <summary>One walk of the kernel's table of a protocol's sockets.</summary>
/// <param name="Program">What the kernel is asked to test.</param>
/// <param name="Facts">Makes what filters test from a record; null where none will.</param>
internal sealed record FilterWalk(FilterProgram Program, FactsReader? Facts)
{
    /// <summary>The same rows and more, for a kernel that refuses the program.</summary>
    internal static FilterWalk WithoutProgram(SocketStates states) => new(new FilterProgram(states, default, false), new FactsReader(null, default));
}
