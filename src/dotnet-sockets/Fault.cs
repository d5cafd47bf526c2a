using DotNetSockets.Errors;
using DotNetSockets.Files;
using DotNetSockets.Filters.Syntax;
using DotNetSockets.Formats;
using DotNetSockets.Interop;
using DotNetSockets.Output;
using SocketSnapshot;

namespace DotNetSockets;

/// <summary>What is said of a failure, whatever it is: never a stack trace.</summary>
internal static class Fault
{
    private const int LongestMessage = 400;

    internal static string Sentence(Exception failure) => failure switch
    {
        OutputException or InputException or FilterException or FormatLimitException or SocketSnapshotException => failure.Message,
        AggregateException { InnerException: { } cause } => Sentence(cause),
        TypeInitializationException { InnerException: { } cause } => Sentence(cause),
        IOException => $"A file cannot be read or written: {Quoted.Cut(failure.Message, LongestMessage).TrimEnd('.')}.",
        UnauthorizedAccessException => $"Permission denied: {Quoted.Cut(failure.Message, LongestMessage)}",

        // .NET throws the same where the system starts no more threads.
        OutOfMemoryException => "There is not enough memory, or the system starts no more threads; its limits are those of ulimit -v and "
            + "ulimit -u, and memory.max and pids.max of the cgroup.",
        _ => $"This is a fault of {Terminal.Program}; please report it: {failure.GetType().Name}: "
            + Quoted.Cut(failure.Message, LongestMessage),
    };
}
