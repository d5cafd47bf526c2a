using System.Diagnostics;

namespace Packaging.Tests.Support;

/// <summary>Runs a program to its end, with a deadline after which it and its children are ended.</summary>
internal sealed class Command(string program, params string[] arguments)
{
    private readonly Dictionary<string, string?> _environment = new()
    {
        // What the test host sets for itself would lead the program under test.
        ["DOTNET_ROOT"] = null,
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
    };

    private string _input = "";

    public Command With(string variable, string? value)
    {
        _environment[variable] = value;
        return this;
    }

    public Command Input(string text)
    {
        _input = text;
        return this;
    }

    public CommandResult Run() => Run(TimeSpan.FromMinutes(2));

    public CommandResult Run(TimeSpan deadline)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        foreach (var (variable, value) in _environment)
        {
            start.Environment[variable] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(_input);
        process.StandardInput.Close();
        var command = string.Join(' ', arguments.Prepend(program));

        // Not the program alone: what it left behind may hold its output open.
        if (!process.WaitForExit(deadline) || !Task.WhenAll(output, error).Wait(deadline))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"Not done after {deadline}: {command}");
        }

        return new CommandResult(command, process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
