using System.Diagnostics;
using System.Net.Sockets;
using DotNetSockets.Tests.Namespaces.Interop;

namespace DotNetSockets.Tests.Owners;

/// <summary>Another process that holds sockets of this one, until it is disposed of.</summary>
internal sealed class Holder : IDisposable
{
    private readonly Process _process;

    private Holder(Process process) => _process = process;

    internal int Id => _process.Id;

    /// <summary>The script runs in a shell that has inherited the sockets; it must end in exec, so that the process stays the same.</summary>
    internal static Holder Start(IReadOnlyList<Socket> sockets, string script, params string[] arguments)
    {
        var start = new ProcessStartInfo(Need.Program("bash"), ["-c", script, "holder", .. arguments]) { RedirectStandardInput = true };
        Mark(sockets, 0);
        try
        {
            return new Holder(Process.Start(start)!);
        }
        finally
        {
            Mark(sockets, LibC.FD_CLOEXEC);
        }
    }

    /// <summary>Waits until the process runs the program of that name.</summary>
    internal Holder Running(string comm)
    {
        Wait.Until(() => File.ReadAllText($"/proc/{Id}/comm") == comm + "\n", $"process {Id} runs {comm}");
        return this;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static void Mark(IReadOnlyList<Socket> sockets, int flags)
    {
        foreach (var socket in sockets)
        {
            Assert.That(LibC.fcntl((int)socket.Handle, LibC.F_SETFD, flags), Is.Zero);
        }
    }
}
