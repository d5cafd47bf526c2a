using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Oracles;

/// <summary>Patterns of UNIX paths given to ss and to us, over sockets whose names have what patterns are made of.</summary>
[Category(Categories.Oracle)]
internal sealed partial class UnixGlobTests : IDisposable
{
    private static readonly string[] Files =
    [
        "plain", "with space", "a*b", "a[b", "a[b]c", "a?b", "aXb", "a-b", @"back\slash", "UPPER", "x1", "x2", "[b]", "!x", "^y", "c]d", "sub",
        "a(b", "a,b", "a:22", "#x", "'q'",
    ];

    private static readonly string[] Abstract = ["abstract", "abs*tract", "abs[x]", "with space", "nul\0inside", "A"];

    /// <summary>D is the folder.</summary>
    private static readonly string[] Patterns =
    [
        "unix:D/*", "D/*", "D/x*", "unix:*/sub", "unix:D*s*b", "unix:*", "unix:", "unix:?*", "unix:@*", "unix:@abstract*", "@abs*", "unix:@a", "unix:@nul*",
        "unix:D/with space", "unix:D/with?space", "unix:@with space", "unix:D/a[b", @"unix:D/a\[b", "unix:D/a[b]c", @"unix:D/a\[b\]c", @"unix:D/a\*b",
        "unix:D/a?b", @"unix:D/a\?b", "unix:D/a[[:alpha:]]b", "unix:D/a[[:punct:]]b", "unix:D/x[[:digit:]]", "unix:D/[[:upper:]]*", "unix:D/[![:alnum:]]*",
        "unix:D/a[!X]b", "unix:D/a[^x]b", "unix:D/x[0-9]", "unix:D/x[9-0]", "unix:D/[x-]*", "unix:D/a[X-]b", "unix:D/a[*-?]b", @"unix:D/a[\*]b",
        "unix:D/upper", "unix:D/[A-Z]lain", @"unix:D/back\\slash", @"unix:D/back[\\]slash", @"unix:D/back\slash", "unix:D/c[]]d", "unix:D/c]d", "unix:D/[[]b]",
        "unix:D/[!]]x", "unix:D/[", "unix:D/[]", "unix:D/[!x", "unix:D/[!", "unix:D/?", "unix:D/??", "unix:D/a,b", "unix:D/a:22", "unix:D/a:*", "unix:D/#x",
        "relative", "rel*", "*", "127.0.0.1",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("globs");
    private readonly OpenSockets _sockets = new();
    private NetworkNamespace _network = null!;

    [OneTimeSetUp]
    public void Open()
    {
        _network = NetworkNamespace.Create();
        _network.Run(() =>
        {
            foreach (var name in Files.Select(name => Path.Combine(_folder.FullName, name)).Concat(Abstract.Select(name => "\0" + name)))
            {
                New(SocketType.Stream).Bind(new UnixDomainSocketEndPoint(name));
            }

            New(SocketType.Dgram).Bind(new UnixDomainSocketEndPoint(Path.Combine(_folder.FullName, "datagrams")));
            New(SocketType.Stream);
            var listener = New(SocketType.Stream);
            listener.Bind(new UnixDomainSocketEndPoint("\0listener"));
            listener.Listen();
            New(SocketType.Stream).Connect(new UnixDomainSocketEndPoint("\0listener"));
            _sockets.Keep(listener.Accept());
        });
    }

    public void Dispose()
    {
        _sockets.Dispose();
        _network?.Dispose();
        _folder.Delete(recursive: true);
    }

    [TestCaseSource(nameof(Patterns))]
    public void A_pattern_gives_the_sockets_that_ss_gives(string pattern)
    {
        var filter = InFolder(pattern);
        Assert.That(Ours("-xa", "src", filter), Is.EquivalentTo(Theirs("src", AsSsReads(filter))));
    }

    [Test]
    public void The_patterns_tell_sockets_apart()
    {
        var sizes = Patterns.Select(pattern => Ours("-xa", "src", InFolder(pattern)).Count).ToList();
        Assert.That(sizes.Distinct().Count(), Is.GreaterThan(8));
        Assert.That(sizes.Count(size => size == 0), Is.LessThan(12));
    }

    [Test]
    public void Patterns_are_joined_and_negated_as_in_ss()
    {
        string[] filter = ["not", "(", "src", InFolder("unix:D/x*"), "or", "src", "unix:@a*", ")", "and", "src", "unix:?*"];
        Assert.That(Ours(["-xa", .. filter]), Is.EquivalentTo(Theirs(filter)).And.Not.Empty);
    }

    [Test]
    public void Naming_the_family_is_enough_to_list_it() =>
        Assert.That(Ours("-a", "src", InFolder("unix:D/x*")), Is.EquivalentTo(Theirs("src", InFolder("unix:D/x*"))).And.Count.EqualTo(2));

    /// <summary>ss turns the whole list into UNIX sockets then, and of their peers it compares no name.</summary>
    [Test]
    public void Naming_the_family_takes_nothing_else_away_and_a_peers_name_counts_unlike_in_ss()
    {
        _network.Run(() => New(AddressFamily.InterNetwork, ProtocolType.Udp).Bind(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 0)));
        Assert.That(Ours("-a", "not", "src", "unix:*").Count, Is.EqualTo(1));
        Assert.That(Ours("-a", "src", "unix:*").Count, Is.EqualTo(Ours("-xa").Count));
        Assert.That(Ours("-xa", "dst", "unix:@listener").Count, Is.EqualTo(1));
        Assert.That(Theirs("dst", "unix:@listener"), Is.Empty);
    }

    private string InFolder(string pattern) => pattern.Replace("D", _folder.FullName, StringComparison.Ordinal);

    /// <summary>To ss white space ends a value, and a backslash takes the meaning from what follows before the pattern is read.</summary>
    private static string AsSsReads(string filter) => Escaped().Replace(filter, @"\$0");

    private List<long> Ours(params string[] arguments)
    {
        var rows = Tool.Run(_network, ["-n", "-f", "ndjson", "--columns", "inode", .. arguments]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. rows.Select(row => JsonDocument.Parse(row).RootElement.GetProperty("inode")).Where(inode => inode.ValueKind == JsonValueKind.Number)
            .Select(inode => inode.GetInt64())];
    }

    private List<long> Theirs(params string[] filter) =>
    [
        .. _network.Run(() => Command.Run("ss", ["-xaHOn", .. filter])).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => long.Parse(Inode().Match(line).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)),
    ];

    private Socket New(SocketType type) => _sockets.Keep(new Socket(AddressFamily.Unix, type, ProtocolType.Unspecified));

    private Socket New(AddressFamily family, ProtocolType protocol) => _sockets.Keep(new Socket(family, SocketType.Dgram, protocol));

    [GeneratedRegex(@"\s(\d+)\s+\*\s+\d+\s*$")]
    private static partial Regex Inode();

    [GeneratedRegex(@"[\\ ]")]
    private static partial Regex Escaped();
}
