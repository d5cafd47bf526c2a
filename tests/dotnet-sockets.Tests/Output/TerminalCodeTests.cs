using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Output;

/// <summary>What a terminal receives from the program in a process of its own: without colours no code at all.</summary>
[Platform("Linux")]
internal sealed class TerminalCodeTests
{
    [TestCase("--version")]
    [TestCase("--tcp --all --numeric --color never")]
    [TestCase("--tcp --all --numeric --json")]
    [TestCase("--bogus")]
    [TestCase("services http")]
    [TestCase("explain TIME_WAIT --color never")]
    public void Where_nothing_is_coloured_a_terminal_gets_no_code(string arguments)
    {
        Need.AllPrograms("sh", "script");
        var tool = Path.Combine(AppContext.BaseDirectory, "dotnet-sockets.dll");
        var printed = Command.Run(
            "sh", "-c", "TERM=xterm script --quiet --command \"dotnet '$1' $2\" /dev/null < /dev/null", "sh", tool, arguments);
        Assert.That(printed.Trim(), Is.Not.Empty);
        Assert.That(printed, Does.Not.Contain('\e'));
    }
}
