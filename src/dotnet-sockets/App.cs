using System.Diagnostics.CodeAnalysis;
using DotNetSockets.Errors;
using DotNetSockets.Files;
using DotNetSockets.Output;

namespace DotNetSockets;

/// <summary>The whole program but for the process around it.</summary>
internal static class App
{
    /// <summary>Runs the command that the arguments name; what goes wrong becomes one sentence and an exit code.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whoever runs a program has no use for its stack.")]
    internal static int Run(
        string[] args,
        Stream stdout,
        Func<TextWriter> stderr,
        Func<bool>? isTerminal = null,
        Action? watch = null,
        CancellationToken cancellationToken = default)
    {
        var terminal = new Terminal(stdout, stderr)
        {
            Arguments = args,
            IsTerminal = isTerminal ?? (static () => false),
            Watch = watch ?? (static () => { }),
        };
        try
        {
            var (command, rest) = CommandList.Find(args);
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
