using DotNetSockets.Errors;
using DotNetSockets.Recordings;
using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using DotNetSockets.Tests.Filters;
using SocketSnapshot;
using SocketSnapshot.Tests.Linux;

namespace DotNetSockets.Tests.Recordings;

/// <summary>Whatever the bytes are, they are read or refused: no other exception, no hang, no memory to speak of.</summary>
internal sealed class HostileRecordingTests
{
    private const int Count = 20_000;

    private const string Rows =
        """
        {"proto":"tcp","recv_q":0,"local_address":"127.0.0.1","local_port":80,"state":"LISTEN","cookie":"0x1f","processes":[{"pid":1,"process":"a\"b","fd":3}]}
        {"proto":"udp6","recv_q":9,"local_address":"fe80::1","local_port":null,"state":null,"interface":"eth0","processes":null}

        """;

    private const string Csv = "proto,recv_q,local_address,local_port,state,process\r\ntcp,0,127.0.0.1,80,LISTEN,\"a\"\"\r\nb\"\r\nudp6,9,::1,,,'=x\r\n";

    private static readonly string[] Corpus = [Rows, "[" + Rows.Trim().Replace("\n", ",\n", StringComparison.Ordinal) + "]", Csv, Csv.Replace(',', '\t')];

    [TestCaseSource(nameof(Corpus))]
    public void A_text_damaged_at_random_is_read_or_refused(string original) =>
        AssertHarmless(System.Text.Encoding.UTF8.GetBytes(original));

    [Test]
    public void A_netlink_dump_damaged_at_random_is_read_or_refused()
    {
        var record = new byte[88];
        (record[0], record[4], record[16], record[17], record[21]) = (88, 20, 2, 1, 80);
        var end = new byte[20];
        (end[0], end[4]) = (20, 3);
        byte[] dump = [.. record, .. record, .. end, .. record, .. end];
        Assert.That(Read(dump), Is.EqualTo(3));
        AssertHarmless(dump);
    }

    [Test]
    public void Deep_and_long_ones_are_refused_at_once()
    {
        string[] texts =
        [
            new string('[', 1 << 20), string.Concat(Enumerable.Repeat("{\"a\":", 1 << 18)), "[{\"proto\":\"" + new string('a', 1 << 20),
            "proto," + new string(',', 1 << 20), "proto\r\n\"" + new string('a', 1 << 20), "{\"proto\":" + new string('9', 1 << 20) + "}",
        ];
        foreach (var text in texts)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(text);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.That(() => Read(bytes), Throws.Nothing);
            Mutations.AssertModest(GC.GetAllocatedBytesForCurrentThread() - before, bytes[..40]);
        }
    }

    private static void AssertHarmless(byte[] original)
    {
        foreach (var bytes in Mutations.Of(original, Count, seed: 5))
        {
            Assert.That(() => Read(bytes), Throws.Nothing, Convert.ToHexString(bytes));
        }
    }

    /// <summary>Reads every column of every row, and how many rows there are.</summary>
    private static int Read(byte[] bytes)
    {
        try
        {
            var source = RecordingFile.Of("it", bytes, default);
            using var dump = source.Dump(new SocketTableOptions(), CancellationToken.None);
            var context = new RowContext(null, new NoNames()) { Snapshot = dump };
            var rows = 0;
            var text = new CellText();
            foreach (var socket in dump)
            {
                var row = new SocketRow(socket, context);
                foreach (var column in SocketColumns.All)
                {
                    text.Of(column.Read(in row));
                }

                rows++;
            }

            source.CutAt(dump);
            source.Lacking(SocketColumns.All);
            return rows;
        }
        catch (UsageException)
        {
            return 0;
        }
    }
}
