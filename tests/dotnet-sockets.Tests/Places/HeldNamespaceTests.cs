using System.Net;
using System.Runtime.Versioning;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Places;

/// <summary>Network namespaces that no process is in as a whole.</summary>
[Category(Categories.Oracle)]
[SupportedOSPlatform("linux")]
internal sealed class HeldNamespaceTests
{
    private const string OwnLink = "/proc/thread-self/ns/net";

    [Test]
    public void A_namespace_that_only_a_thread_is_in_is_one_of_all()
    {
        using var sockets = new OpenSockets();
        using var network = NetworkNamespace.Create();
        var port = network.Run(() => Tcp.PortOf(Tcp.Listen(sockets, IPAddress.Loopback, 3)));
        Assert.That(Rows(network.Run(Inode)), Is.EqualTo($"{port}\n"));
    }

    [Test]
    public void A_namespace_that_only_a_descriptor_keeps_is_one_of_all()
    {
        using var sockets = new OpenSockets();
        var network = NetworkNamespace.Create();
        using var kept = network.Run(() => File.OpenHandle(OwnLink));
        var (port, inode) = network.Run(() => (Tcp.PortOf(Tcp.Listen(sockets, IPAddress.Loopback, 3)), Inode()));
        network.Dispose();
        Assert.That(Rows(inode), Is.EqualTo($"{port}\n"));
    }

    [Test]
    public void A_namespace_that_only_a_mount_keeps_is_one_of_all()
    {
        Need.Root("to mount a network namespace");
        Need.AllPrograms("mount", "umount");
        using var sockets = new OpenSockets();
        var network = NetworkNamespace.Create();
        var file = Path.GetTempFileName();
        network.Run(() => Command.Run("sh", "-c", "exec mount --bind /proc/self/ns/net \"$0\"", file));
        try
        {
            var (port, inode) = network.Run(() => (Tcp.PortOf(Tcp.Listen(sockets, IPAddress.Loopback, 3)), Inode()));
            network.Dispose();
            Assert.That(Rows(inode), Is.EqualTo($"{port}\n"));
        }
        finally
        {
            Command.Run("umount", "-l", file);
            File.Delete(file);
        }
    }

    private static string Inode() => new FileInfo(OwnLink).LinkTarget!["net:[".Length..^1];

    private static string Rows(string inode)
    {
        var run = AppRun.Of("-N", "all", "-tln", "--template", "{local_port}\\n", $"netns = {inode}");
        Assert.That(run.Code, Is.Zero, run.Error);
        return run.Output;
    }
}
