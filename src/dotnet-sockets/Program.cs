using System.Runtime.ExceptionServices;
using DotNetSockets;

// What no one catches on a thread of its own, App cannot catch either.
ExceptionHandling.SetUnhandledExceptionHandler(LastResort.End);
using var interruption = new Interruption();
return App.Run(
    args, StandardOutput.Stream, static () => StandardError.Writer, StandardOutput.IsTerminal, interruption.Watch, interruption.Token);
