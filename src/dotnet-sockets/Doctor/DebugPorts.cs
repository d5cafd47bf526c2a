namespace DotNetSockets.Doctor;

/// <summary>Ports that debuggers listen on: whoever reaches one can run code in the program behind it.</summary>
internal static class DebugPorts
{
    internal static IReadOnlyDictionary<uint, string> All { get; } = new Dictionary<uint, string>
    {
        [1234] = "gdbserver and QEMU",
        [2345] = "Delve (Go)",
        [4026] = "the Visual Studio remote debugger",
        [5005] = "JDWP (Java)",
        [5678] = "debugpy (Python)",
        [5858] = "old Node.js",
        [6060] = "pprof (Go)",
        [9222] = "Chrome DevTools",
        [9229] = "Node.js",
    };
}
