using System.Security.Cryptography;
using System.Text;
using DotNetSockets.Formats;
using DotNetSockets.Output;
using DotNetSockets.Tables;
using DotNetSockets.Tests.Formats;
using SocketSnapshot;

namespace DotNetSockets.Tests.Browser;

/// <summary>The page as a browser has it.</summary>
[Category(Categories.Browser)]
internal sealed class HtmlPageTests : IDisposable
{
    private const string Hostile = "</td><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">'&amp;\u202e\u001b[31m";

    private static readonly PlainRow[] Rows = [new("nginx", 10), new(Hostile, 9), new("Äpfel", null), new("sshd x", 100)];

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.html");
    private HeadlessBrowser _browser = null!;

    [OneTimeSetUp]
    public void StartBrowser() => _browser = new HeadlessBrowser();

    public void Dispose()
    {
        _browser?.Dispose();
        File.Delete(_file);
    }

    [SetUp]
    public void OpenPage() => Open(Formatted.Of("html", new FormatOptions { Title = "Sockets <b>" }, Rows));

    [TearDown]
    public void NothingWasRefused() => Assert.That(_browser.Complaints(), Is.Empty);

    [Test]
    public void A_heading_sorts_numbers_by_value_and_null_last_and_again_backwards()
    {
        _browser.Click("th:nth-child(2) button");
        Assert.That(Column(2), Is.EqualTo(new[] { "9", "10", "100", "-" }));
        _browser.Click("th:nth-child(2) button");
        Assert.That(Column(2), Is.EqualTo(new[] { "100", "10", "9", "-" }));
        Assert.That(Text("return document.querySelectorAll('th')[1].ariaSort"), Is.EqualTo("descending"));
    }

    [Test]
    public void A_search_leaves_the_rows_that_have_all_words()
    {
        _browser.Type("input", "SSHD 100");
        Assert.That(Column(1), Is.EqualTo(new[] { "sshd x" }));
        Assert.That(Text("return document.querySelector('output').textContent"), Is.EqualTo("1 of 4"));
        _browser.Type("input", "<img");
        Assert.That(Column(2), Is.EqualTo(new[] { "9" }));
    }

    [Test]
    public void A_hostile_name_is_text()
    {
        Assert.That(Column(1)[1], Is.EqualTo(Hostile.Replace("\u202e", "\\u{202e}", StringComparison.Ordinal).Replace("\u001b", "\\x1b", StringComparison.Ordinal)));
        Assert.That(Text("return document.title"), Is.EqualTo("Sockets <b>"));
        Assert.That(_browser.Script("return document.querySelectorAll('img, td *').length").GetInt32(), Is.Zero);
    }

    [Test]
    public void What_is_not_of_the_page_does_not_run()
    {
        _browser.Script("const s = document.createElement('script'); s.textContent = 'document.title = 1'; document.body.append(s)");
        Assert.That(Text("return document.title"), Is.EqualTo("Sockets <b>"));
        Assert.That(_browser.Complaints().ToList(), Has.Some.Contains("Content Security Policy"));
    }

    [Test]
    public void Addresses_sort_by_value()
    {
        Endpoint[] ends = [.. new uint[] { 0x0a000000, 0x09000000, 0x0a000001 }.Select(address => new Endpoint { Address = HostAddress.FromIPv4(address), Port = 80 }),
            new Endpoint { Address = HostAddress.FromIPv4(0x0a000000), Port = 9 }];
        ColumnOf<Endpoint>[] columns = [new("end", "End", CellKind.Endpoint, static (in end) => Cell.Of(in end), "An end.")];
        using var stream = new MemoryStream();
        var output = new RowWriter(stream);
        new HtmlFormatter().Write(new RowsOf<Endpoint>(ends, columns, CancellationToken.None), new FormatOptions(), output);
        output.Flush();
        Open(Encoding.UTF8.GetString(stream.ToArray()));
        _browser.Click("th button");
        Assert.That(Column(1), Is.EqualTo(new[] { "9.0.0.0:80", "10.0.0.0:9", "10.0.0.0:80", "10.0.0.1:80" }));
    }

    /// <summary>A script could take what is shown of a control character for what it is.</summary>
    [Test]
    public void Texts_sort_by_what_they_are_and_not_by_what_is_shown_of_them()
    {
        string[] texts = ["[", "\u001b", "a\rb", "a\nb", "a\tb", "z", "é", "\u202e", "Z", "\"", "a<b", "\ud83e\udd8a", "\uff46"];
        Open(Formatted.Of("html", [.. texts.Select((text, number) => new PlainRow(text, number))]));
        _browser.Click("th button");
        var expected = texts.Order(StringComparer.Ordinal).Select(text => $"{Array.IndexOf(texts, text)}");
        Assert.That(Column(2), Is.EqualTo(expected));
    }

    [Test]
    public void Names_among_addresses_come_before_them()
    {
        Cell[] cells = [Cell.Of(HostAddress.FromIPv4(1)), Cell.Untrusted("/run/x"), Cell.Of(HostAddress.AnyIPv6), Cell.Untrusted("@a\u001b"), default];
        ColumnOf<Cell>[] columns = [new("address", "Address", CellKind.Address, static (in cell) => cell, "An address.")];
        using var stream = new MemoryStream();
        var output = new RowWriter(stream);
        new HtmlFormatter().Write(new RowsOf<Cell>(cells, columns, CancellationToken.None), new FormatOptions(), output);
        output.Flush();
        Open(Encoding.UTF8.GetString(stream.ToArray()));
        _browser.Click("th button");
        Assert.That(Column(1), Is.EqualTo(new[] { "/run/x", "@a\\x1b", "0.0.0.1", "::", "-" }));
        var sorted = new SortedRows<Cell>(cells, [(static (in cell) => cell, false)]);
        Assert.That(sorted.Select(cell => new CellText().StringOf(cell)), Is.EqualTo(new[] { "/run/x", "@a\u001b", "0.0.0.1", "::", "" }));
    }

    [Test]
    public void The_policy_knows_the_style_and_the_script() => Assert.That(
        (HtmlPage.StyleHash, HtmlPage.ScriptHash), Is.EqualTo((Hash(HtmlPage.Style), Hash(HtmlPage.Script))));

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private void Open(string page)
    {
        File.WriteAllText(_file, page);
        _browser.Open(_file);
    }

    private string? Text(string script) => _browser.Script(script).GetString();

    /// <summary>What is to be seen of a column.</summary>
    private string?[] Column(int place) => [.. _browser
        .Script($"return [...document.querySelectorAll('tbody tr:not([hidden]) td:nth-child({place})')].map(cell => cell.textContent)")
        .EnumerateArray().Select(cell => cell.GetString())];
}
