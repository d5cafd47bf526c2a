using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Tests.Model;

/// <summary>What a program that uses the library makes for its own tests: rows, details, owners, and a table of them.</summary>
[TestFixture]
internal sealed class RowsOfOnesOwnTests
{
    private static readonly SocketInfo Listener = FakeProvider.Socket(SocketProtocol.Tcp, 80, SocketState.Listen);

    [Test]
    public void A_table_is_made_of_rows_and_their_owners()
    {
        var options = new SocketTableOptions { Owners = SocketOwnerDetails.Name };
        using var dump = SocketRecording.FromRows(
            [Listener, Listener with { LocalPort = 81 }], default, options, ["One is missing."],
            socket => socket.LocalPort == 80 ? new SocketOwners { All = new SocketOwner[] { new(42, 7), new(43, 7) }, Via = SocketOwnerVia.Descriptor } : default,
            id => new SocketProcess { Id = id, Name = $"web{id}" });
        var table = SocketTable.From(dump);
        Assert.That(table.Warnings, Is.EqualTo(new[] { "One is missing." }));
        Assert.That(
            table.Sockets.Select(socket => string.Join(' ', table.OwnersOf(socket).Select(owner => table.ProcessOf(owner.ProcessId)!.Name))),
            Is.EqualTo(new[] { "web42 web43", "" }));
    }

    [Test]
    public void Processes_are_their_numbers_where_nothing_else_is_given()
    {
        var options = new SocketTableOptions { Owners = SocketOwnerDetails.Name };
        using var dump = SocketRecording.FromRows([Listener], default, options, owners: _ => new SocketOwners { All = new SocketOwner[] { new(42, 7) } });
        Assert.That(SocketTable.From(dump).ProcessOf(42), Is.EqualTo(new SocketProcess { Id = 42 }));
    }

    [Test]
    public void Owners_that_are_not_asked_for_are_not_told()
    {
        using var dump = SocketRecording.FromRows([Listener], default, owners: _ => new SocketOwners { All = new SocketOwner[] { new(42, 7) } });
        Assert.That((dump.OwnersOf(Listener), dump.ProcessOf(42)), Is.EqualTo((default(SocketOwners), (SocketProcess?)null)));
    }

    [Test]
    public void Owners_are_walked_counted_and_numbered()
    {
        var owners = new SocketOwners { All = new SocketOwner[] { new(1, 2), new(3, 4) } };
        var walked = new List<int>();
        foreach (var owner in owners)
        {
            walked.Add(owner.ProcessId);
        }

        Assert.That((string.Join(' ', walked), owners.Count, owners[1]), Is.EqualTo(("1 3", 2, new SocketOwner(3, 4))));
        Assert.That(() => owners[2], Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => owners[-1], Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(default(SocketOwners), Is.Empty);
    }

    [Test]
    public void Details_are_made_of_a_kernels_struct()
    {
        var info = new byte[tcp_info.tcpi_rtt + 4];
        BitConverter.GetBytes(1500).CopyTo(info, tcp_info.tcpi_rtt);
        var row = Listener with { Details = new SocketDetails { Tcp = TcpDetails.FromBytes(info) } };
        info.AsSpan().Clear();
        Assert.That((row.Details.Tcp.RoundTrip.Smoothed, row.Details.Tcp.RoundTrip.Minimum), Is.EqualTo(((uint?)1500, (uint?)null)), "it is a copy");
        Assert.That(MptcpDetails.FromBytes([3]).Subflows, Is.EqualTo(3));
        Assert.That((SctpDetails.FromBytes([1, 0, 0, 0], true).Tag, SctpDetails.FromBytes([1, 0, 0, 0], false).Tag), Is.EqualTo(((uint?)1, (uint?)null)));
    }

    [TestCase(-1, 0)]
    [TestCase(65536, 0)]
    [TestCase(80, -1)]
    [TestCase(80, 65536)]
    [Platform("Linux")]
    [System.Runtime.Versioning.SupportedOSPlatform("linux")]
    public void A_lookup_of_what_is_no_port_is_refused(int local, int foreign) => Assert.That(
        () => SocketTable.Lookup(new SocketLookup { LocalAddress = HostAddress.AnyIPv4, LocalPort = local, ForeignPort = foreign }),
        Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Ports_of_a_filter_are_any_numbers()
    {
        var port = 80;
        Assert.That(SocketFilter.HasPort(SocketSide.Local, port).ToString(), Is.EqualTo("sport = 80"));
        Assert.That(SocketFilter.HasPort(SocketSide.Local, -5, 80).ToString(), Is.EqualTo("sport <= 80"));
        Assert.That(
            new[] { SocketFilter.HasPort(SocketSide.Local, -5, -1), SocketFilter.HasPort(SocketSide.Local, 2, 1), SocketFilter.HasPort(SocketSide.Local, 1L << 32) },
            Is.All.SameAs(SocketFilter.Nothing));
    }
}
