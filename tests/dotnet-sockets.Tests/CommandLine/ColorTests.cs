using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using DotNetSockets.CommandLine;
using DotNetSockets.Formats;
using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.Tests.CommandLine;

/// <summary>It changes the environment, which is the process's.</summary>
[NonParallelizable]
internal sealed partial class ColorTests
{
    private readonly Dictionary<string, string?> _environment = [];

    [SetUp]
    public void BeATerminalWithColours()
    {
        Set("NO_COLOR", null);
        Set("TERM", "xterm");
    }

    [TearDown]
    public void RestoreEnvironment()
    {
        foreach (var (name, value) in _environment)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    [Test]
    public void Colours_change_neither_widths_nor_text()
    {
        using var one = new TcpListener(IPAddress.Loopback, 0);
        using var other = new TcpListener(IPAddress.Any, 0);
        one.Start();
        other.Start();
        var only = $"sport {PortOf(one)} or sport {PortOf(other)}"; // other programs of the host may open and close listeners meanwhile
        var plain = AppRun.Of("-tln", "--color", "never", "--sort", "local_port", only).Output;
        var coloured = AppRun.Of("-tln", "--color", "always", "--sort", "local_port", only).Output;
        Assert.That(Sgr().Replace(coloured, ""), Is.EqualTo(plain));
        Assert.That(coloured, Does.Contain("\e[32mLISTEN\e[0m").And.Contain($"\e[1m0.0.0.0:{PortOf(other)}\e[0m"));
        Assert.That(coloured, Does.Contain($"\e[2m127.0.0.1:{PortOf(one)}\e[0m"));
    }

    [Test]
    public void What_means_something_else_looks_different()
    {
        string[] looks = [.. Enum.GetValues<Tint>().Select(tint => Encoding.UTF8.GetString(Ansi.Start(tint)))];
        Assert.That(looks, Is.Unique);
        Assert.That(Enum.GetValues<Tint>().Zip(looks).Where(pair => pair.Second.Length == 0).Select(pair => pair.First), Is.EqualTo(new[] { Tint.None }));
    }

    [TestCase(null, "xterm", true, true)]
    [TestCase("", "xterm", true, true)]
    [TestCase("1", "xterm", true, false)]
    [TestCase(null, "dumb", true, false)]
    [TestCase(null, null, true, false)]
    [TestCase(null, "xterm", false, false)]
    public void Only_a_terminal_that_wants_colours_has_them(string? noColor, string? term, bool isTerminal, bool isColoured)
    {
        Set("NO_COLOR", noColor);
        Set("TERM", term);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var output = new MemoryStream();
        using var error = new StringWriter();
        App.Run(new Terminal(output, () => error) { Arguments = ["-tln"], IsTerminal = () => isTerminal });
        Assert.That(Encoding.UTF8.GetString(output.ToArray()).Contains('\e', StringComparison.Ordinal), Is.EqualTo(isColoured));
    }

    [Test]
    public void The_choice_stands_above_the_environment()
    {
        Set("NO_COLOR", "1");
        Assert.That(new ColorChoice("always").IsOn(() => false));
        Assert.That(new ColorChoice("never").IsOn(() => true), Is.False);
    }

    private static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;

    private void Set(string name, string? value)
    {
        _environment.TryAdd(name, Environment.GetEnvironmentVariable(name));
        Environment.SetEnvironmentVariable(name, value);
    }

    [GeneratedRegex("\e\\[[0-9;]*m")]
    private static partial Regex Sgr();
}
