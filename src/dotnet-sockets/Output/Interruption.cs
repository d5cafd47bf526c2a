using System.Runtime.InteropServices;
using DotNetSockets.Interop;

namespace DotNetSockets.Output;

/// <summary>
/// Ctrl-C, SIGTERM and a terminal that is gone. Until somebody asks for a clean end they end the program at once, as they do without it: a short list is written
/// in one piece, and needs no thread that watches for signals.
/// </summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>timeout(1) sends its signal to the program and, at once, to the group that the program is in: both are one.</summary>
    private const int EchoMilliseconds = 250;

    private readonly CancellationTokenSource _source = new();
    private PosixSignalRegistration? _interrupt;
    private PosixSignalRegistration? _termination;
    private PosixSignalRegistration? _hangUp;
    private long _cameAt;

    /// <summary>A write beyond the limit of a file's size fails from here on, so that a sentence can tell it.</summary>
    internal Interruption()
    {
        if (!OperatingSystem.IsWindows())
        {
            LibC.IgnoreFileSizeSignal();
        }
    }

    internal CancellationToken Token => _source.Token;

    /// <summary>From here on the first one ends it between two rows, and unfinished files are taken away; a second one ends it anyhow.</summary>
    internal void Watch()
    {
        try
        {
            _interrupt ??= PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
            _termination ??= PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
            if (_hangUp is null && (OperatingSystem.IsWindows() || !LibC.IsIgnored(LibC.SIGHUP)))
            {
                _hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, End);
            }
        }
#pragma warning disable CA1031 // .NET documents none of the exceptions that its set-up throws.
        catch (Exception)
#pragma warning restore CA1031
        {
            // .NET takes signals on a thread of its own. Where the system has none to give, they end the program at once.
        }
    }

    public void Dispose()
    {
        _interrupt?.Dispose();
        _termination?.Dispose();
        _hangUp?.Dispose();
        _source.Dispose();
    }

    private void End(PosixSignalContext signal)
    {
        if (!_source.IsCancellationRequested)
        {
            _cameAt = Environment.TickCount64;
            _source.Cancel();
        }

        signal.Cancel = Environment.TickCount64 - _cameAt <= EchoMilliseconds;
    }
}
