namespace DotNetSockets.Tests.Namespaces;

/// <summary>The program as a user who has no rights but his own.</summary>
internal sealed class UnprivilegedTool : IDisposable
{
    /// <summary>A script's beginning that goes on as that user.</summary>
    internal const string BecomeNobody = "setpriv --reuid=65534 --regid=65534 --clear-groups";

    private static readonly string[] Files =
    [
        "dotnet-sockets.dll", "dotnet-sockets.runtimeconfig.json", "dotnet-sockets.deps.json", "SocketSnapshot.dll", "CommandLine.dll", "CsvHelper.dll",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("unprivileged");

    /// <summary>Where the program is, for all to read.</summary>
    internal string Folder => _folder.FullName;

    /// <summary>Its output and what it said beside; anything but success fails the test.</summary>
    internal (string Output, string Error) Run(string[] arguments)
    {
        Need.Root("to become another user");
        Need.Program("setpriv");
        foreach (var file in Files)
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, file), Path.Combine(Folder, file), overwrite: true);
        }

        Command.Run("chmod", "-R", "a+rX", Folder);
        var error = Path.Combine(Folder, "error");
        var output = Command.Run(
            "sh",
            ["-c", $"error=$1; shift; exec {BecomeNobody} \"$@\" 2> \"$error\"", "sh", error,
                "dotnet", Path.Combine(Folder, "dotnet-sockets.dll"), .. arguments]);
        return (output, File.ReadAllText(error));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
