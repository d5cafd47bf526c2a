namespace DotNetSockets.Commands.Doctor;

/// <summary>Ports that debuggers usually listen on: a client that reaches one can run code in the program behind it.</summary>
internal static class DebugPorts
{
    internal static IReadOnlyDictionary<uint, DebugPort> All { get; } = new Dictionary<uint, DebugPort>
    {
        [1234] = new("gdbserver and QEMU's debugger", "gdbserver", "qemu"),
        [2345] = new("Delve (Go)", "dlv"),
        [4026] = new("the Visual Studio remote debugger", "msvsmon", "vsdbg"),
        [5005] = new("JDWP (Java)", "java"),
        [5678] = new("debugpy (Python)", "python", "pypy"),
        [5858] = new("the debugger of old Node.js", "node", "iojs"),
        [9222] = new("Chrome DevTools", "chrom", "google-chrome", "msedge", "brave", "headless_shell", "electron"),
        [9229] = new("the Node.js inspector", "node", "electron"),
    };
}
