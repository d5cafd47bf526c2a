using DotNetSockets.Verbs;

namespace DotNetSockets;

/// <summary>Ends the program where an exception came to the end of its thread.</summary>
internal static class LastResort
{
    /// <summary>Says what happened and ends the process: whoever waits for the thread would wait for ever.</summary>
    internal static bool End(Exception failure)
    {
        new Terminal(Stream.Null, static () => StandardError.Writer) { Arguments = [] }.Note(Fault.Sentence(failure));
        Environment.Exit(ExitCode.Failed);
        return true;
    }
}
