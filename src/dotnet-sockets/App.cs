using System.Diagnostics.CodeAnalysis;
using DotNetSockets.Errors;
using DotNetSockets.Files;
using DotNetSockets.Output;
using DotNetSockets.Recordings;

namespace DotNetSockets;

/// <summary>The whole program but for the process around it.</summary>
internal static class App
{
    /// <summary>Runs the command that the arguments name; what goes wrong becomes one sentence and an exit code.</summary>
    /// <param name="terminal">The arguments, and where data and messages go.</param>
    /// <param name="host">The host that sockets are listed of; this one where none is given.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whoever runs a program has no use for its stack.")]
    internal static int Run(Terminal terminal, ISocketSource? host = null, CancellationToken cancellationToken = default)
    {
        try
        {
            var (command, rest) = CommandList.Find(terminal.Arguments, host is null ? null : CommandList.Of(host));
            return command.Run(rest, terminal, cancellationToken);
        }
        catch (UsageException wrong)
        {
            terminal.Note(wrong.Message, wrong.Excerpt);
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (IOException closed) when (BrokenPipe.Is(closed))
        {
            return ExitCode.Done;
        }
        catch (Exception failure)
        {
            terminal.Note(Fault.Sentence(failure));
            return ExitCode.Failed;
        }
    }
}
