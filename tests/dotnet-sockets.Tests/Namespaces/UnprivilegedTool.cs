using System.Globalization;

namespace DotNetSockets.Tests.Namespaces;

/// <summary>The program as a user who has no rights but his own.</summary>
internal sealed class UnprivilegedTool : IDisposable
{
    /// <summary>A script's beginning that goes on as that user.</summary>
    internal const string BecomeNobody = "setpriv --reuid=65534 --regid=65534 --clear-groups";

    private static readonly string[] Files =
    [
        "dotnet-sockets.dll", "dotnet-sockets.runtimeconfig.json", "dotnet-sockets.deps.json", "SocketSnapshot.dll", "CommandLine.dll", "CsvHelper.dll", "Wcwidth.dll",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("unprivileged");

    /// <summary>Where the program is, for all to read.</summary>
    internal string Folder => _folder.FullName;

    /// <summary>Its output and what it said beside; anything but success fails the test.</summary>
    internal (string Output, string Error) Run(string[] arguments)
    {
        var error = Path.Combine(Folder, "error");
        var output = RunScript($"error=$1; shift; exec {BecomeNobody} \"$@\" 2> \"$error\"", [error], arguments);
        return (output, File.ReadAllText(error));
    }

    /// <summary>Its exit code, whatever it says.</summary>
    internal int ExitCode(params string[] arguments) => int.Parse(
        RunScript($"{BecomeNobody} \"$@\" > /dev/null 2>&1; echo $?", [], arguments), CultureInfo.InvariantCulture);

    /// <summary>What it says, whether it succeeds or not.</summary>
    internal string ErrorOf(params string[] arguments) => RunScript($"{BecomeNobody} \"$@\" 2>&1 > /dev/null || true", [], arguments);

    public void Dispose() => _folder.Delete(recursive: true);

    private string RunScript(string script, string[] parameters, string[] arguments)
    {
        Need.Root("to become another user");
        Need.Program("setpriv");
        Need.That(
            NobodyMay("-x", Need.Program("dotnet")),
            "a .NET SDK that other users may run", "install it in a folder that is open to all, such as /usr/share/dotnet");
        Need.That(
            NobodyMay("-d", Folder), "temporary files that other users may reach", "unset TMPDIR, or chmod a+x its folders");
        foreach (var file in Files)
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, file), Path.Combine(Folder, file), overwrite: true);
        }

        Command.Run("chmod", "-R", "a+rX", Folder);
        return Command.Run("sh", ["-c", script, "sh", .. parameters, "dotnet", Path.Combine(Folder, "dotnet-sockets.dll"), .. arguments]);
    }

    private static bool NobodyMay(string test, string path) =>
        Command.Run("sh", "-c", $"{BecomeNobody} test \"$1\" \"$2\" && echo yes || echo no", "sh", test, path) == "yes\n";
}
