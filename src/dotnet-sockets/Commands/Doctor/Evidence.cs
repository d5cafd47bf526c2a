using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Doctor;

/// <summary>One thing that shows a finding: a socket, a counter, a setting.</summary>
/// <param name="Text">It in one line for people.</param>
/// <param name="Parts">It in parts, under the names of the list's columns where it is a socket.</param>
internal sealed record Evidence(string Text, IReadOnlyList<(string Key, Cell Value)> Parts)
{
    /// <summary>The same with numbers of bytes scaled, for people.</summary>
    internal string Shown { get => field ?? Text; init; }

    /// <summary>Whether it is a socket, in the list's columns.</summary>
    internal bool IsSocket => Parts is [("proto", _), ..];

    /// <summary>A setting of the kernel.</summary>
    internal static Evidence OfSetting(string name, long value) =>
        new(FormattableString.Invariant($"{name} = {value}"), [("setting", Cell.Word(name)), ("value", Cell.Of(value))]);

    /// <summary>A counter: what it has counted in all since the network namespace is there, and between the two readings.</summary>
    internal static Evidence OfCounter(string name, Int128 value, long change) =>
        new(FormattableString.Invariant($"{name}: {value} in all, {change} between the two readings"),
            [("counter", Cell.Word(name)), ("value", Cell.Of(value)), ("change", Cell.Of(change))]);

    /// <summary>A number that was read or counted here.</summary>
    internal static Evidence OfNumber(string name, long value) =>
        new(FormattableString.Invariant($"{name}: {value}"), [("number", Cell.Word(name)), ("value", Cell.Of(value))]);
}
