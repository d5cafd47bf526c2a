using DotNetSockets.Filters;
using DotNetSockets.Filters.Syntax;
using DotNetSockets.Filters.Tree;
using DotNetSockets.Names;
using DotNetSockets.Sockets;
using DotNetSockets.Tests.Filters;
using DotNetSockets.Tests.Namespaces;
using SocketSnapshot;

namespace DotNetSockets.Tests.Oracles;

/// <summary>The same filters given to ss, to the kernel and to our own evaluation.</summary>
[Category(Categories.Oracle)]
internal sealed class FilterOracleTests
{
    private const int Count = 2000;

    /// <summary>One shell for many of them: a process of its own is ss's alone.</summary>
    private const string Loop = """
        set -f
        while read -r filter; do echo "$filter"; ss -tuanOH $filter || echo failed; echo; done < "$0"
        """;

    private static readonly SocketTableOptions Everything = new()
    {
        Protocols = SocketProtocols.Tcp | SocketProtocols.Udp,
        Facts = SocketFacts.Mark | SocketFacts.Cgroup | SocketFacts.Autobound,
    };

    private readonly IReadOnlyList<string> _filters = new RandomSsFilters(seed: 2000).Take(Count);
    private CrowdedZoo Zoo { get; set; } = null!;

    [OneTimeSetUp]
    public void Open() => Zoo = new CrowdedZoo();

    [OneTimeTearDown]
    public void Close() => Zoo?.Dispose();

    [Test]
    public void Two_thousand_filters_give_the_rows_that_ss_gives()
    {
        var theirs = OfSs();
        Assert.That(theirs, Has.Count.EqualTo(Count));
        var sizes = new HashSet<int>();
        foreach (var (filter, their) in theirs)
        {
            var ours = OfOurs(Parse(filter));
            AssertSame(ours, their, filter);
            sizes.Add(ours.Count);
        }

        Assert.That(sizes, Has.Count.GreaterThan(100).And.Some.GreaterThanOrEqualTo(500), "the filters tell sockets apart");
    }

    [TestCase("exclude all")]
    [TestCase("state established exclude established")]
    public void Where_no_state_is_left_nothing_matches_and_ss_takes_its_default_states(string filter)
    {
        Assert.That(Network(() => Command.Run("ss", ["-tanOH", .. filter.Split(' ')])), Is.Not.Empty);
        Assert.That(OfOurs(Parse(filter)), Is.Empty);
    }

    [TestCase("not src 0.0.0.0", "tcp6 ::")]
    [TestCase("not src [::]", "tcp 0.0.0.0 ")]
    public void Of_what_is_not_a_wildcard_ss_leaves_some_of_the_other_family_out(string filter, string leftOut)
    {
        var theirs = Network(() => Command.Run("ss", ["-tanOH", .. filter.Split(' ')])).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var ours = OfOurs(Parse(filter)).Where(row => row.StartsWith("tcp", StringComparison.Ordinal)).ToList();
        var rest = ours.Where(row => !row.StartsWith(leftOut, StringComparison.Ordinal)).ToList();
        Assert.That(rest, Has.Count.LessThan(ours.Count));
        AssertSame(rest, theirs.Select(line => RowOfSs("tcp " + line)), filter);
    }

    [Test]
    public void The_kernel_and_our_evaluation_agree_always()
    {
        var all = Network(() => SocketTable.Capture(Everything)).Sockets;
        foreach (var filter in _filters)
        {
            var node = Parse(filter);
            foreach (var wanted in new[] { node.Pushed!, node.Negate().Pushed! })
            {
                var kernel = Network(() => SocketTable.Capture(Everything with { Facts = SocketFacts.None, Filter = wanted })).Sockets;
                var decoded = all.Where(socket => wanted.Matches(socket));
                AssertSame(kernel.Select(socket => $"{socket.Cookie}"), decoded.Select(socket => $"{socket.Cookie}"), $"{wanted}");
            }
        }
    }

    /// <summary>NUnit compares each with each, which for so many takes minutes.</summary>
    private static void AssertSame(IEnumerable<string> ours, IEnumerable<string> theirs, string filter)
    {
        var (our, their) = (ours.Order(StringComparer.Ordinal).ToList(), theirs.Order(StringComparer.Ordinal).ToList());
        if (!our.SequenceEqual(their))
        {
            Assert.That(our, Is.EqualTo(their), filter);
        }
    }

    private static FilterNode Parse(string filter) => FilterParser.Parse(
        FilterText.OfWords(filter.Split(' ')), Parsed.Names() with { Services = new Lazy<ServiceBook>(ServiceBook.Load), Resolve = Localhost });

    private T Network<T>(Func<T> work) => Zoo.Network.Run(work);

    /// <summary>Some after the other, each with a deadline of its own.</summary>
    private List<(string Filter, List<string> Rows)> OfSs() => [.. _filters.Chunk(Count / 10).SelectMany(OfSs)];

    private List<(string Filter, List<string> Rows)> OfSs(IReadOnlyList<string> filters)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, filters);
            var output = Network(() => Command.Run("sh", "-c", Loop, file));
            return [.. output.TrimEnd().Split("\n\n").Select(answer => answer.Split('\n')).Select(lines => (lines[0], lines[1..].Select(RowOfSs).ToList()))];
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Without the state: ss leaves the column out where the filter leaves one state.</summary>
    private static string RowOfSs(string line)
    {
        var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(cells, Has.Length.AtLeast(5), line);
        var (local, foreign) = (SsEnd.Parse(cells[^2]), SsEnd.Parse(cells[^1]));
        return Row($"{cells[0]}{(local.IsIPv6 ? "6" : "")}", local.Address, (uint?)local.Port, foreign.Address, (uint?)foreign.Port);
    }

    /// <summary>A bound TCP socket that is closed, ss 6.1 does not know.</summary>
    private List<string> OfOurs(FilterNode node)
    {
        var options = Everything with { Filter = node.Pushed, Facts = SocketFacts.None };
        Assert.That(node.Rest, Is.Null, "all of ss's language is the kernel's");
        return
        [
            .. from socket in Network(() => SocketTable.Capture(options)).Sockets
               where !(socket.Protocol == SocketProtocol.Tcp && socket.State == SocketState.Close)
               select Row(
                   SocketWords.Proto(socket.Protocol, socket.Family), $"{socket.LocalAddress}", socket.LocalPort, $"{socket.ForeignAddress}",
                   socket.ForeignPort),
        ];
    }

    private static string Row(string? proto, string local, uint? localPort, string foreign, uint? foreignPort) =>
        $"{proto} {local} {localPort} {foreign} {foreignPort}";

    private static IReadOnlyList<HostAddress>? Localhost(string name) => HostBook.AddressesOf(name, TimeSpan.FromMinutes(2));
}
