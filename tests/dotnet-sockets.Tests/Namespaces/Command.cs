using System.Diagnostics;

namespace DotNetSockets.Tests.Namespaces;

/// <summary>Runs a program of the host in the calling thread's namespaces.</summary>
internal static class Command
{
    /// <summary>What timeout(1) exits with when the time is up.</summary>
    private const int TimedOut = 124;

    /// <summary>Seconds, far more than any of them takes; a program that hangs fails its test instead of the whole run.</summary>
    private const string Deadline = "120";

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
        var start = new ProcessStartInfo(
            Need.Program("timeout"), ["--kill-after=5", Deadline, Need.Program(program), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C";
        start.Environment["PATH"] = Programs.SearchPath;
        return Process.Start(start)!;
    }
}
