using System.Net;
using DotNetSockets.Commands.Doctor;
using DotNetSockets.Commands.Doctor.Checks;
using DotNetSockets.Names;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Namespaces.Zoo;

namespace DotNetSockets.Tests.Commands.Doctor;

/// <summary>
/// Limits of the whole host, which no namespace has for itself: what is used is real, and only the limit is a file of the test's, for a
/// lower one of the host would hurt others.
/// </summary>
[Category(Categories.Oracle)]
internal sealed class HostLimitTests : IDisposable
{
    private DirectoryInfo _settings = null!;
    private Clinic _clinic = null!;

    [SetUp]
    public void Open()
    {
        _settings = Directory.CreateTempSubdirectory();
        _clinic = Clinic.Open();
    }

    [TearDown]
    public void Dispose()
    {
        _clinic?.Dispose();
        _clinic = null!;
        _settings?.Delete(recursive: true);
        _settings = null!;
    }

    [Test]
    public void Orphans()
    {
        _clinic.Run(() =>
        {
            PacketFilter.Create();
            new FinWait1(IPAddress.Loopback).Open(_clinic.Sockets);
        });
        _clinic.Sockets.Dispose();
        Set("net/ipv4/tcp_max_orphans", "1000000");
        Assert.That(Find(new OrphanCheck()), Is.Empty);
        Set("net/ipv4/tcp_max_orphans", "1");
        var finding = Find(new OrphanCheck()).Single();
        Assert.That((finding.Severity, finding.Count), Is.EqualTo((Severity.Error, (long?)finding.Evidence[0].Parts[1].Value.Number)));
        Assert.That(finding.Evidence.Select(row => row.Text), Has.Some.Contains(" FIN_WAIT1 "));
    }

    [Test]
    public void Memory()
    {
        // The kernel keeps up to a megabyte a processor to itself before it counts it (SK_MEMORY_PCPU_RESERVE).
        _clinic.Run(() =>
        {
            for (var i = 0; i < 2 * Environment.ProcessorCount; i++)
            {
                Tcp.Fill(Tcp.Connect(_clinic.Sockets, IPAddress.Loopback).Client, 64 << 10);
            }
        });
        Set("net/ipv4/udp_mem", "100000000 200000000 300000000");
        Set("net/ipv4/tcp_mem", "100000000 200000000 300000000");
        Assert.That(Find(new MemoryCheck()), Is.Empty);
        Set("net/ipv4/tcp_mem", "1 1 100000000");
        var warning = Find(new MemoryCheck()).Single();
        Assert.That((warning.Subject, warning.Severity), Is.EqualTo(("TCP", Severity.Warning)));
        Set("net/ipv4/tcp_mem", "1 1 1");
        Assert.That(Find(new MemoryCheck()).Single().Severity, Is.EqualTo(Severity.Error));
    }

    [Test]
    public void Connection_tracking()
    {
        _clinic.Run(() =>
        {
            Command.Run("nft", "table inet watched { chain arriving { type filter hook input priority 0; ct state new accept; } ; }");
            Need.Kernel(File.Exists("/proc/sys/net/netfilter/nf_conntrack_count"), "connection tracking", "modprobe nf_conntrack");
            for (var i = 0; i < 10; i++)
            {
                Tcp.Connect(_clinic.Sockets, IPAddress.Loopback);
            }
        });
        Link("net/netfilter/nf_conntrack_count");
        Set("net/netfilter/nf_conntrack_max", "1000");
        Assert.That(Find(new ConntrackCheck()), Is.Empty);
        Set("net/netfilter/nf_conntrack_max", "12");
        var finding = Find(new ConntrackCheck()).Single();
        Assert.That((finding.Severity, finding.Count), Is.EqualTo((Severity.Warning, 10)));
    }

    [Test]
    public void What_cannot_be_asked_is_said_and_not_guessed()
    {
        var (findings, unknown) = Examine(new OrphanCheck());
        Assert.That(findings, Is.Empty);
        Assert.That(unknown, Is.EqualTo(new[] { "orphans" }));
    }

    private IReadOnlyList<Finding> Find(Check check)
    {
        var findings = Examine(check).Findings;
        foreach (var finding in findings)
        {
            _clinic.AssertShowsMore(finding.Next);
        }

        return findings;
    }

    private (IReadOnlyList<Finding> Findings, IEnumerable<string> Unknown) Examine(Check check) => _clinic.Run(() =>
    {
        var host = Examination.Make(TimeSpan.FromMilliseconds(50), new KernelSettings(_settings.FullName), CancellationToken.None);
        var findings = check.Find(host).ToList();
        return ((IReadOnlyList<Finding>)findings, host.Unknown.Select(unknown => unknown.Check.Name));
    });

    private void Set(string name, string value) => File.WriteAllText(PathOf(name), value + "\n");

    private void Link(string name) => File.CreateSymbolicLink(PathOf(name), "/proc/sys/" + name);

    private string PathOf(string name)
    {
        var path = Path.Combine(_settings.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
