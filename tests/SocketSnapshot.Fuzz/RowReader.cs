using DotNetSockets.Formats;
using DotNetSockets.Output;
using DotNetSockets.Recordings;
using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Fuzz;

/// <summary>Reads every row through every column, and now and then all of them through a format.</summary>
internal static class RowReader
{
    /// <summary>No input is so long that it could have more.</summary>
    private const int MostRows = 200_000;

    private static readonly CellText Text = new();

    internal static long Read(ISocketProvider provider, SocketTableOptions options, Dice dice)
    {
        var reading = provider.Read(options, options.Protocols, CancellationToken.None);
        using var dump = new SocketDump(options, default, [(provider.Name, reading)]);
        reading.Write?.Invoke(Stream.Null);
        return Read(dump, dice);
    }

    internal static long Read(SocketRecords records, Dice dice)
    {
        var options = new SocketTableOptions { Protocols = SocketProtocols.All, Details = SocketDetailKinds.All };
        using var dump = new SocketDump(options, default, [("records", new SocketReading(SocketProtocols.All, [records], []))]);
        return Read(dump, dice);
    }

    internal static long Read(SocketDump dump, Dice dice, ISocketSource? source = null)
    {
        var context = new RowContext(null, new FixedNames()) { Snapshot = dump, ShowHosts = dice.OneIn(2), ShowServices = dice.OneIn(2) };
        var rows = 0L;
        foreach (var socket in dump)
        {
            var row = new SocketRow(socket, context);
            foreach (var column in SocketColumns.All)
            {
                Text.Of(column.Read(in row));
            }

            if (++rows > MostRows && source is null)
            {
                throw new InvalidDataException($"There are more than {MostRows} rows.");
            }
        }

        _ = dump.Warnings.Count;
        source?.CutAt(dump);
        source?.Lacking(SocketColumns.All);
        if (dice.OneIn(10))
        {
            Format([.. dump.Select(socket => new SocketRow(socket, context))], dice);
        }

        return rows;
    }

    private static void Format(IReadOnlyList<SocketRow> rows, Dice dice)
    {
        var formats = Formatters.All.Where(format => format.Name != TemplateFormatter.TheName).ToList();
        var output = new RowWriter(Stream.Null);
        dice.Of(formats).Write(
            new Shape<SocketRow>(SocketColumns.All, [], null).Apply(rows, CancellationToken.None),
            new FormatOptions { Title = "title", Color = dice.OneIn(2) },
            output);
        output.Flush();
    }
}
