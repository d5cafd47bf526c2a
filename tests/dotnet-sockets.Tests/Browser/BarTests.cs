using System.Text.Json;
using DotNetSockets.Sockets;
using DotNetSockets.Tests.CommandLine;
using SocketSnapshot;

namespace DotNetSockets.Tests.Browser;

/// <summary>The summary's page as a browser draws it.</summary>
[Category(Categories.Browser)]
internal sealed class BarTests : IDisposable
{
    private const string Hostile = "</text><script>document.title='taken'</script>&\"'";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bars");
    private HeadlessBrowser _browser = null!;

    [OneTimeSetUp]
    public void OpenPage()
    {
        var recording = Path.Combine(_folder.FullName, "sockets.json");
        var rows = Enum.GetValues<SocketState>().SelectMany((state, i) => Enumerable.Repeat(state, i + 1)).Select((state, i) => new
        {
            proto = "tcp",
            local_address = "10.9.0.1",
            local_port = 6000 + i,
            foreign_address = "10.9.1.1",
            foreign_port = state == SocketState.Listen ? (int?)null : 50000 + i,
            state = SocketWords.State(state),
            pid = 1,
            process = i == 0 ? Hostile : "nginx",
        });
        File.WriteAllText(recording, JsonSerializer.Serialize(rows));
        var page = Path.Combine(_folder.FullName, "summary.html");
        File.WriteAllText(page, AppRun.Of("summary", "-f", "html", "--from", recording).Output);
        _browser = new HeadlessBrowser();
        _browser.Open(page);
    }

    public void Dispose()
    {
        _browser?.Dispose();
        _folder.Delete(recursive: true);
    }

    [TearDown]
    public void NothingWasRefused() => Assert.That(_browser.Complaints(), Is.Empty);

    [Test]
    public void Each_topic_is_drawn_and_nothing_comes_from_elsewhere()
    {
        string[] expected = ["total", "state", "family", "listener", "owner", "peer"];
        Assert.That(Texts("return [...document.querySelectorAll('svg')].map(svg => svg.getAttribute('aria-label'))"), Is.EqualTo(expected));
        Assert.That(_browser.Script("return performance.getEntriesByType('resource').length").GetInt32(), Is.Zero);
        Assert.That(_browser.Script("return document.title").GetString(), Is.EqualTo("sockets"));
    }

    [Test]
    public void States_stand_in_the_order_of_the_diagram() => Assert.That(
        Texts("return [...document.querySelectorAll('svg[aria-label=state] g text:first-of-type')].map(text => text.textContent)"),
        Is.EqualTo(StateNames.InDiagram.Select(state => $"tcp {SocketWords.State(state)}")));

    [Test]
    public void A_bar_is_as_long_as_its_number_says_and_covers_no_text()
    {
        var bars = _browser.Script("""
            return [...document.querySelectorAll('svg g')].map(bar => {
              const [label, count] = bar.querySelectorAll('text'), box = bar.querySelector('rect').getBoundingClientRect();
              return [Number(count.textContent), box.width, box.left - label.getBoundingClientRect().right,
                count.getBoundingClientRect().left - box.right, bar.ownerSVGElement.getBoundingClientRect().right - count.getBoundingClientRect().right,
                label.getBoundingClientRect().left - bar.ownerSVGElement.getBoundingClientRect().left];
            })
            """).EnumerateArray().Select(bar => bar.EnumerateArray().Select(number => number.GetDouble()).ToArray()).ToList();
        Assert.That(bars, Has.Count.GreaterThan(15));
        foreach (var bar in bars)
        {
            Assert.That(bar[1], Is.EqualTo(bar[0] * bars[0][1] / bars[0][0]).Within(1.0));
            Assert.That(bar[2..], Is.All.GreaterThanOrEqualTo(-0.5), string.Join(' ', bar));
        }
    }

    [TestCase("screen", "light", "rgb(0, 0, 0)")]
    [TestCase("screen", "dark", "rgb(255, 255, 255)")]
    [TestCase("print", "light", "rgb(0, 0, 0)")]
    public void It_can_be_read_in_light_in_dark_and_on_paper(string media, string colours, string text)
    {
        _browser.Emulate(media, colours);
        Assert.That(_browser.Script("return getComputedStyle(document.querySelector('svg text')).fill").GetString(), Is.EqualTo(text));
        Assert.That(_browser.Script("return getComputedStyle(document.querySelector('svg rect')).fill").GetString(), Is.EqualTo("rgb(74, 134, 197)"));
        Assert.That(_browser.Script("return document.querySelector('svg rect').getBoundingClientRect().width").GetDouble(), Is.GreaterThan(100));
    }

    private IEnumerable<string?> Texts(string script) => _browser.Script(script).EnumerateArray().Select(text => text.GetString());
}
