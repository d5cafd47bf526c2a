using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Namespaces.Interop;
using SocketSnapshot.Linux.Owners;

namespace DotNetSockets.Tests.Owners;

/// <summary>Sockets of a thread that has a table of descriptors of its own, which the process's does not show.</summary>
[Category(Categories.Oracle)]
internal sealed class ThreadTests : IDisposable
{
    private readonly ManualResetEventSlim _isOver = new();
    private readonly TaskCompletionSource<int?> _begun = new();
    private NetworkNamespace _network = null!;
    private Thread _apart = null!;

    [OneTimeSetUp]
    public void Open()
    {
        // A thread is in the network of the one that starts it.
        _network = NetworkNamespace.Create();
        _network.Run(() =>
        {
            _apart = new Thread(Listen) { IsBackground = true };
            _apart.Start();
        });
        Need.That(_begun.Task.GetAwaiter().GetResult() is not null, "threads with descriptors of their own", "run the tests where unshare(2) is allowed");
    }

    [OneTimeTearDown]
    public void Dispose()
    {
        _isOver.Set();
        _apart?.Join();
        _isOver.Dispose();
        _network?.Dispose();
        _network = null!;
    }

    [Test]
    public void Their_owner_is_the_process()
    {
        var run = _network.Run(() => AppRun.Of("-tlnp", "-j", "--strict"));
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
        var row = JsonDocument.Parse(run.Output).RootElement.EnumerateArray().Single();
        Assert.That(row.GetProperty("local_port").GetInt32(), Is.EqualTo(7101));
        Assert.That(row.GetProperty("pid").GetInt32(), Is.EqualTo(Environment.ProcessId));
        Assert.That(_network.Run(() => AppRun.Of("-tlnH", $"pid = {Environment.ProcessId}")).Output, Does.Contain(":7101"));
    }

    [Test]
    public void Each_table_is_new_once()
    {
        var (same, other) = (_network.Run(Number), _begun.Task.GetAwaiter().GetResult()!.Value);
        var tables = new DescriptorTables(Environment.ProcessId);
        Assert.That(tables.CanCompare, Is.True);
        Assert.That((tables.IsNew(same), tables.IsNew(other), tables.IsNew(other), tables.IsNew(same)), Is.EqualTo((false, true, false, false)));
        Assert.That(tables.IsNew(int.MaxValue), Is.False, "it has ended");
    }

    private static int Number() =>
        int.Parse(Path.GetFileName(new FileInfo("/proc/thread-self").LinkTarget!), CultureInfo.InvariantCulture);

    /// <summary>Nothing else may be done here: what this thread opens, another one would close in its own table.</summary>
    private void Listen()
    {
        var number = Number();
        if (LibC.unshare(LibC.CLONE_FILES) != 0)
        {
            _begun.SetResult(null);
            return;
        }

        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 7101));
        listener.Listen();
        _begun.SetResult(number);
        _isOver.Wait();
    }
}
