using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Files;

/// <summary>A script of the shell in a folder, which calls the program as "tool".</summary>
internal static class ToolScript
{
    /// <summary>
    /// The runtime writes executable code to a file in memory, and waits for debuggers at a socket: neither is the program's, and the
    /// limit of a file's size holds for the first.
    /// </summary>
    private const string Beginning = """
        dotnet=$1; dll=$2; cd "$3"; shift 3
        export DOTNET_EnableWriteXorExecute=0 DOTNET_EnableDiagnostics=0
        tool() { "$dotnet" "$dll" "$@"; }

        """;

    /// <summary>What it prints.</summary>
    internal static string Run(DirectoryInfo folder, string script, params string[] arguments) => Command.Run(
        "bash",
        ["-c", Beginning + script, "bash", Need.Program("dotnet"), Path.Combine(AppContext.BaseDirectory, "dotnet-sockets.dll"),
            folder.FullName, .. arguments]);
}
