using DotNetSockets.Names;

namespace DotNetSockets.Tests.Names;

internal sealed class EphemeralPortsTests
{
    [TestCase("100\t110", "", 11)]
    [TestCase("100\t110", "101,103-105,109-200,5", 5)]
    [TestCase("100\t110", "x,3-,104-102,-,70000", 11)]
    public void The_reserved_ports_are_taken_away(string range, string reserved, int count)
    {
        var root = Directory.CreateTempSubdirectory();
        var folder = root.CreateSubdirectory("net").CreateSubdirectory("ipv4").FullName;
        File.WriteAllText(Path.Combine(folder, "ip_local_port_range"), range + "\n");
        File.WriteAllText(Path.Combine(folder, "ip_local_reserved_ports"), reserved + "\n");
        var ports = EphemeralPorts.Of(new KernelSettings(root.FullName));
        root.Delete(recursive: true);
        Assert.That(ports!.Count, Is.EqualTo(count));
        Assert.That(Enumerable.Range(0, 65536).Count(port => ports.Contains((uint)port)), Is.EqualTo(count));
    }

    [TestCase("200\t100")]
    [TestCase("1\t70000")]
    [TestCase("-5\t5")]
    [TestCase("5")]
    [TestCase("a b")]
    [TestCase("")]
    public void What_is_no_range_is_not_known(string range)
    {
        var root = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(root.CreateSubdirectory("net").CreateSubdirectory("ipv4").FullName, "ip_local_port_range"), range);
        var ports = EphemeralPorts.Of(new KernelSettings(root.FullName));
        root.Delete(recursive: true);
        Assert.That(ports, Is.Null);
    }
}
