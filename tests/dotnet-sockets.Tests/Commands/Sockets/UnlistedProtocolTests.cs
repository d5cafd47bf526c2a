using System.Text;
using DotNetSockets.Output;
using DotNetSockets.Tests.CommandLine;

namespace DotNetSockets.Tests.Commands.Sockets;

/// <summary>A filter that asks for sockets of a protocol: they are listed, or where the options name others, that is said.</summary>
internal sealed class UnlistedProtocolTests
{
    [TestCase("proto = unix", 1)]
    [TestCase("family = unix", 1)]
    [TestCase("not proto != unix", 1)]
    [TestCase("proto in (unix, udp)", 2)]
    [TestCase("proto = unix or local_port = 53", 2)]
    [TestCase("proto != tcp", 3)]
    [TestCase("proto = UDP", 1)]
    public void What_a_filter_names_is_listed(string filter, int rows)
    {
        var run = Run("-a", "-f", "ndjson", filter);
        Assert.That((run.Code, run.Error, run.Output.Count(character => character == '\n')), Is.EqualTo((0, "", rows)));
    }

    [TestCase("-ta", "proto = udp", "udp", "tcp", "udp")]
    [TestCase("-ta", "family = unix", "unix", "tcp", "unix")]
    [TestCase("-ta", "src unix:/run/*", "unix", "tcp", "unix")]
    [TestCase("-tua", "proto in (unix, netlink)", "unix,netlink", "tcp,udp", "unix,netlink")]
    [TestCase("-a", "proto ~ ^unix$", "unix", "tcp,udp,udplite,raw,icmp", "unix")]
    [TestCase("-xa", "proto = tcp6 and local_port = 8080", "tcp", "unix", "tcp")]
    public void What_no_listed_socket_can_match_is_said(string options, string filter, string asked, string listed, string remedy)
    {
        var run = Run(options, "-f", "ndjson", filter);
        var warning = $"dotnet-sockets: warning: The filter matches {asked} sockets only, and the options list {listed}; -A {remedy} lists them.\n";
        Assert.That(run, Is.EqualTo(new AppRun(0, "", warning)));
        Assert.That(Run(options, "-f", "ndjson", "--strict", filter).Code, Is.EqualTo(1));
        Assert.That(Run("summary", options, "-f", "ndjson", "--by", "proto", filter).Error, Is.EqualTo(warning));
    }

    [Test]
    public void A_filter_of_two_protocols_at_once_matches_none() => Assert.That(
        Run("-a", "-f", "ndjson", "proto = tcp and proto = udp").Error, Is.EqualTo("dotnet-sockets: warning: The filter can match no socket of any protocol.\n"));

    [TestCase("-ta", "proto = tcp")]
    [TestCase("-ta", "proto != tcp")]
    [TestCase("-ta", "proto = tcp or proto = udp")]
    [TestCase("-A", "all", "-a", "proto = vsock")]
    public void Where_one_can_match_nothing_is_said(params string[] arguments) => Assert.That(Run(["-f", "ndjson", .. arguments]).Error, Is.Empty);

    private static AppRun Run(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = App.Run(new Terminal(output, () => error) { Arguments = arguments }, new FixedHost());
        return new AppRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
