using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Screens;

/// <summary>What people see of the usual commands in a terminal of the usual size, and in a small one: approved as text, and never broken in a word.</summary>
[Platform("Linux")]
internal sealed class ScreenTests
{
    [TestCase("listeners", "-tulpn --from sockets.csv")]
    [TestCase("connections", "-tanp --from sockets.csv")]
    [TestCase("statistics", "-s --from .")]
    [TestCase("services", "services discard ssh domain http https")]
    [TestCase("summary", "summary --from sockets.csv")]
    [TestCase("doctor", "doctor --from sockets.csv")]
    [TestCase("columns", "--list-columns")]
    public void A_screen_is_as_approved_and_breaks_no_word(string name, string arguments)
    {
        Check(name, arguments, 80, 24);
        Check(name, arguments, 40, 20);
    }

    [Test]
    [Category(Categories.Oracle)]
    public void An_explanation_is_as_approved_and_breaks_no_word()
    {
        using var network = NetworkNamespace.Create();
        network.Run(() =>
        {
            Check("explain", "explain CLOSE_WAIT", 80, 24);
            Check("explain", "explain CLOSE_WAIT", 40, 20);
        });
    }

    /// <summary>Its list is the system's own.</summary>
    [TestCase(80, 24)]
    [TestCase(40, 20)]
    public void All_services_break_no_word(int columns, int rows)
    {
        var screen = TmuxScreen.Of(columns, rows, "services");
        Assert.That(screen.All, Is.EqualTo(screen.Unbroken));
    }

    /// <summary>What the other tests judge by.</summary>
    [Test]
    public void A_word_that_the_terminal_broke_is_found()
    {
        var screen = TmuxScreen.Of(40, 20, $"services {new string('x', 50)}");
        Assert.That(screen.All, Has.Length.GreaterThan(screen.Unbroken.Length));
    }

    private static void Check(string name, string arguments, int columns, int rows)
    {
        var screen = TmuxScreen.Of(columns, rows, arguments);
        Assert.That(screen.All, Is.EqualTo(screen.Unbroken));
        Approved.Text($"Screens/{name}.{columns}x{rows}", screen.Visible);
    }
}
