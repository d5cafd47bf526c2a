using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using DotNetSockets.Tests.Files.Interop;

namespace DotNetSockets.Tests.Files;

/// <summary>The program as a process that signals are sent to.</summary>
[SupportedOSPlatform("linux")]
internal sealed class RunningTool : IDisposable
{
    private readonly Process _process;
    private readonly bool _isDetached;

    /// <param name="isDetached">Whether it ignores that its terminal is gone, as nohup has it.</param>
    /// <param name="arguments">The program's.</param>
    internal RunningTool(bool isDetached, params string[] arguments)
    {
        _isDetached = isDetached;
        var script = isDetached ? "trap '' HUP; exec \"$@\"" : "exec \"$@\"";
        _process = Process.Start(new ProcessStartInfo(
            Need.Program("env"),

            // A background job of a shell, and what nohup runs, ignore some, and their children do, too.
            ["--default-signal=HUP,INT,TERM", Need.Program("sh"), "-c", script, "sh", Need.Program("dotnet"), Path.Combine(AppContext.BaseDirectory, "dotnet-sockets.dll"), .. arguments]))!;
    }

    /// <summary>Waits until it is prepared for signals and what is asked for has come.</summary>
    internal void WaitUntil(Func<bool> isSo)
    {
        Wait.Until(() => _process.HasExited || (HandlesSignals() && isSo()), "the program handles signals");
        Assert.That(_process.HasExited, Is.False, "It should be running.");
    }

    internal void Send(int signal) => Assert.That(LibC.kill(_process.Id, signal), Is.Zero);

    /// <summary>Waits for its end and gives its exit code.</summary>
    internal int End()
    {
        Wait.Until(() => _process.HasExited, "the program has ended");
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    /// <summary>
    /// That the terminal is gone is the last signal that the program asks for, and of those the only one that the runtime does not
    /// handle anyhow.
    /// </summary>
    private bool HandlesSignals()
    {
        const string Caught = "SigCgt:";
        var caught = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith(Caught, StringComparison.Ordinal));
        return _isDetached || (ulong.Parse(caught.AsSpan(Caught.Length), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 1) != 0;
    }
}
