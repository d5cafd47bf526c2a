namespace DotNetSockets.Commands.Doctor;

/// <summary>A debugger that has a usual port.</summary>
/// <param name="Name">What it is called in a sentence.</param>
/// <param name="Programs">How the names of programs begin that it is part of.</param>
internal sealed record DebugPort(string Name, params IReadOnlyList<string> Programs)
{
    /// <summary>Whether a process of that name may be the debugger or what it debugs.</summary>
    internal bool Fits(string? process) =>
        process is not null && Programs.Any(program => process.StartsWith(program, StringComparison.OrdinalIgnoreCase));
}
