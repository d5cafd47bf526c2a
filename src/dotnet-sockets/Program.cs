using System.Runtime.ExceptionServices;
using DotNetSockets;
using DotNetSockets.Output;

// What no one catches on a thread of its own, App cannot catch either; of this thread's, .NET does not ask the handler.
ExceptionHandling.SetUnhandledExceptionHandler(LastResort.End);
try
{
    using var interruption = new Interruption();
    var terminal = new Terminal(StandardOutput.Stream, static () => StandardError.Writer)
    {
        Arguments = args,
        IsTerminal = StandardOutput.IsTerminal,
        Width = StandardOutput.Width,
        MessageWidth = StandardError.Width,
        Watch = interruption.Watch,
    };
    return App.Run(terminal, cancellationToken: interruption.Token);
}
catch (Exception failure) when (LastResort.End(failure))
{
    return 1;
}
