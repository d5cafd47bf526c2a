namespace Packaging.Tests.Support;

/// <summary>What a program left behind.</summary>
internal sealed record CommandResult(string Command, int ExitCode, string Out, string Error)
{
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public CommandResult Succeeded()
    {
        Assert.That(ExitCode, Is.Zero, $"{Command}\n{Out}\n{Error}");
        return this;
    }
}
