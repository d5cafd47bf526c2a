using System.Runtime.InteropServices;
using DotNetSockets;

using var interruption = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
using var stdout = StandardOutput.Open();
return App.Run(args, stdout, static () => Console.Error, StandardOutput.IsTerminal, interruption.Token);

// The first one ends it between two rows, and unfinished files are taken away; a second one ends it anyhow.
void Interrupt(PosixSignalContext signal)
{
    signal.Cancel = !interruption.IsCancellationRequested;
    interruption.Cancel();
}
