using DotNetSockets.Output;

namespace DotNetSockets;

/// <summary>Ends the program where an exception came to the end of its thread.</summary>
internal static class LastResort
{
    /// <summary>Says what happened and ends the process: a thread that waits for this one would wait for ever.</summary>
    internal static bool End(Exception failure) => End(failure, static () => StandardError.Writer, Environment.Exit);

    internal static bool End(Exception failure, Func<TextWriter> stderr, Action<int> exit)
    {
        new Terminal(Stream.Null, stderr) { Arguments = [] }.Note(Fault.Sentence(failure));
        exit(ExitCode.Failed);
        return true;
    }
}
