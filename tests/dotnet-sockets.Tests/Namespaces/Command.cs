using System.Diagnostics;

namespace DotNetSockets.Tests.Namespaces;

/// <summary>Runs a program of the host in the calling thread's namespaces.</summary>
internal static class Command
{
    // A user's PATH often lacks the sbin folders, where distributions put ip and nft.
    private static readonly string[] Folders =
        [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), "/usr/sbin", "/sbin"];

    /// <summary>What timeout(1) exits with when the time is up.</summary>
    private const int TimedOut = 124;

    /// <summary>Seconds, far more than any of them takes; a program that hangs fails its test instead of the whole run.</summary>
    private const string Deadline = "120";

    private static readonly Dictionary<string, string> Packages = new()
    {
        ["netstat"] = "net-tools",
        ["ss"] = "iproute2",
        ["ip"] = "iproute2",
        ["nstat"] = "iproute2",
        ["tc"] = "iproute2",
        ["stat"] = "coreutils",
        ["timeout"] = "coreutils",
        ["nft"] = "nftables",
        ["jq"] = "jq",
        ["unshare"] = "util-linux",
        ["promtool"] = "prometheus",
        ["python3"] = "python3-jsonschema",
        ["mandoc"] = "mandoc",
        ["bash"] = "bash",
        ["zsh"] = "zsh",
        ["fish"] = "fish",
        ["pwsh"] = "PowerShell, a .NET tool",
        ["chmod"] = "coreutils",
        ["chromium"] = "chromium",
        ["chromedriver"] = "chromium-driver",
        ["setpriv"] = "util-linux",
        ["dotnet"] = "dotnet-sdk-10.0",
    };

    /// <summary>Runs it to its end and gives its output; anything but exit code 0 fails the test.</summary>
    internal static string Run(string program, params string[] arguments) => RunWithInput("", program, arguments);

    /// <inheritdoc cref="Run"/>
    internal static string RunWithInput(string input, string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        process.StandardInput.Write(input);
        process.StandardInput.Close();

        // One after the other and not by tasks: a thread of the pool born here would carry the namespace away. These programs
        // say a few lines at most on stderr, so that the pipe takes them while stdout is read.
        var output = process.StandardOutput.ReadToEnd();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        var fault = process.ExitCode == TimedOut ? "not done in time" : error + output;
        Assert.That(process.ExitCode, Is.Zero, $"{program} {string.Join(' ', arguments)}: {fault}");
        return output;
    }

    private static Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(PathOf("timeout"), ["--kill-after=5", Deadline, PathOf(program), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C";
        return Process.Start(start)!;
    }

    /// <summary>Where it is; where it is not, the test is skipped with the package to install.</summary>
    internal static string PathOf(string program)
    {
        var path = Folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
        if (path is null)
        {
            Assert.Ignore($"the program '{program}' is missing: install the package {Packages[program]}");
        }

        return path;
    }
}
