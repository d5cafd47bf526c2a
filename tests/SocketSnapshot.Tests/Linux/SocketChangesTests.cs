using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using System.Runtime.Versioning;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Tests.Linux;

/// <summary>This machine's kernel, and sockets that the test opens.</summary>
[TestFixture]
[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class SocketChangesTests
{
    private static readonly TimeSpan Never = TimeSpan.FromDays(1);

    [Test]
    public void A_life_between_two_snapshots_is_told_with_its_final_counters()
    {
        using var listener = LocalSockets.Listen(8);
        using var changes = Watch(listener, Never);
        Assert.That(Told(changes, 1).Single(), Has.Property("Kind").EqualTo(SocketChangeKind.Listed));
        var port = Talk(listener, bytes: 100);
        var told = Told(changes, 1).Single();
        Assert.That((told.Kind, told.IsOfKernel, told.Snapshot, told.Duration), Is.EqualTo((SocketChangeKind.Closed, true, (SocketDump?)null, (TimeSpan?)null)));
        Assert.That(told.Socket?.ForeignPort, Is.EqualTo(port));
        Assert.That(told.Socket?.Details?.Tcp?.Traffic.BytesReceived, Is.InRange(100, 101), "a FIN counts");
    }

    [Test]
    public void A_socket_that_a_snapshot_saw_keeps_its_ends_when_a_reset_wipes_them()
    {
        using var listener = LocalSockets.Listen(8);
        using var changes = Watch(listener, TimeSpan.FromMilliseconds(20));
        using var client = LocalSockets.Connect(listener);
        using var accepted = listener.Accept();
        Wait.Until(() => Told(changes, 1).Exists(change => change.Socket?.State == SocketState.Established), "the connection is seen");
        client.LingerState = new LingerOption(true, 0);
        var port = LocalSockets.PortOf(client);
        client.Close();
        var told = Told(changes, 1);
        told.AddRange(told.Exists(IsEnd) ? [] : Told(changes, 1));
        var end = told.Single(change => change.Kind is SocketChangeKind.Closed);
        Assert.That((end.Socket?.ForeignPort, end.Socket?.LocalPort), Is.EqualTo(((uint?)port, (uint?)LocalSockets.PortOf(listener))));
        Assert.That((end.Snapshot, end.Duration), Is.Not.EqualTo(((SocketDump?)null, (TimeSpan?)null)));

        static bool IsEnd(SocketChange change) => change.Kind == SocketChangeKind.Closed;
    }

    [Test]
    public void What_a_filter_on_ports_does_not_match_is_not_told()
    {
        using var listener = LocalSockets.Listen(8);
        using var other = LocalSockets.Listen(8);
        using var changes = Watch(listener, Never);
        Told(changes, 1);
        Talk(other, bytes: 1);
        var port = Talk(listener, bytes: 1);
        Assert.That(Told(changes, 1).Single().Socket?.ForeignPort, Is.EqualTo(port));
    }

    [Test]
    public void A_loss_is_told_and_then_a_snapshot_says_what_is_there()
    {
        using var listener = LocalSockets.Listen(8);
        using var channel = new Losing();
        using var changes = SocketChanges.Watch(new SocketChangesOptions { Sockets = Of(listener), Interval = Never }, channel);
        var told = Told(changes, 1);
        channel.Lose();
        using var second = LocalSockets.Connect(listener);
        told.AddRange(Told(changes, 1));
        told.AddRange(told.Exists(change => change.Kind == SocketChangeKind.Opened) ? [] : Told(changes, 1));
        Assert.That(told.ConvertAll(change => change.Kind), Is.EqualTo([SocketChangeKind.Listed, SocketChangeKind.Gap, SocketChangeKind.Opened]));
    }

    [Test]
    public void Waiting_ends_when_it_is_cancelled()
    {
        using var listener = LocalSockets.Listen(8);
        using var changes = Watch(listener, Never);
        Told(changes, 1);
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));
        Assert.That(() => changes.Next(Never, source.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    /// <summary>A connection that both ends close.</summary>
    /// <returns>The client's port.</returns>
    private static ushort Talk(Socket listener, int bytes)
    {
        using var client = LocalSockets.Connect(listener);
        using var accepted = listener.Accept();
        client.Send(new byte[bytes]);
        client.Shutdown(SocketShutdown.Send);
        while (accepted.Receive(new byte[1024]) > 0)
        {
        }

        return LocalSockets.PortOf(client);
    }

    private static SocketChanges Watch(Socket listener, TimeSpan interval) =>
        SocketChanges.Watch(new SocketChangesOptions { Sockets = Of(listener), Interval = interval });

    /// <summary>The listener and the connections to it, at its end of them.</summary>
    private static SocketTableOptions Of(Socket listener) => new()
    {
        Protocols = SocketProtocols.Tcp,
        Details = SocketDetailKinds.Tcp,
        Filter = SocketFilter.HasPort(SocketSide.Local, LocalSockets.PortOf(listener), LocalSockets.PortOf(listener)),
    };

    private static List<SocketChange> Told(SocketChanges changes, int least)
    {
        var told = new List<SocketChange>();
        Wait.Until(
            () =>
            {
                // A client's end whose port was wiped passes the kernel's filter, and is said to be undecided.
                told.AddRange(changes.Next(TimeSpan.FromMilliseconds(50)).Where(change => change.Socket?.IsUndecided != true));
                return told.Count >= least;
            },
            "changes are told");
        return told;
    }

    /// <summary>A kernel that tells of nothing but of a loss.</summary>
    [SuppressMessage("Design", "CA1001", Justification = "Disposed by its listener.")]
    private sealed class Losing : INetlinkChannel
    {
        private int _losses;

        public uint PortId => 1;

        internal void Lose() => Interlocked.Increment(ref _losses);

        public int Send(ReadOnlySpan<byte> request) => 0;

        public int Receive(Span<byte> buffer, out int length, out uint sender)
        {
            (length, sender) = (0, 0);
            Thread.Yield();
            return Interlocked.Exchange(ref _losses, 0) > 0 ? Errno.ENOBUFS : Errno.EAGAIN;
        }

        public void Dispose()
        {
        }
    }
}
