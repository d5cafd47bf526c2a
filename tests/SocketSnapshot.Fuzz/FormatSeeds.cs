using DotNetSockets.Output;
using DotNetSockets;
using DotNetSockets.Sockets.Columns;

namespace SocketSnapshot.Fuzz;

/// <summary>What this program writes of the recorded tables and answers, in the formats that it reads again.</summary>
internal static class FormatSeeds
{
    /// <summary>All columns but those that are of the moment.</summary>
    private static readonly string Columns = string.Join(',', SocketColumns.All.Select(column => column.Key).Where(key => key != "timestamp"));

    internal static IReadOnlyList<byte[]> Json() => [.. Of("json"), .. Of("ndjson"), Owners];

    internal static IReadOnlyList<byte[]> Csv() => [.. Of("csv"), .. Of("tsv")];

    /// <summary>Owners are in no table.</summary>
    private static byte[] Owners { get; } =
    [
        .. """[{"proto":"tcp","local_address":"::1","local_port":80,"state":"LISTEN","inode":7,"processes":[{"pid":1,"process":"a","fd":3}]},"""u8,
        .. """{"proto":"unix","path":"\u0000x","process":"é😀","subflows":[{"local_address":"10.0.0.1"}],"truncated":null}]"""u8,
    ];

    private static IEnumerable<byte[]> Of(string format)
    {
        var tables = Path.Combine(SeedFolder.Path, "proc");
        var answer = Directory.GetFiles(Path.Combine(SeedFolder.Path, "netlink"), "inet-*").OrderBy(file => new FileInfo(file).Length).Last();
        foreach (var (from, columns) in new[] { (tables, Columns), (answer, Columns), (tables, null) })
        {
            string[] words = ["-an", "--from", from, "-f", format];
            using var output = new MemoryStream();
            using var error = new StringWriter();
            if (App.Run(new Terminal(output, () => error) { Arguments = [.. words, .. columns is null ? Array.Empty<string>() : ["--columns", columns]] }) != 0)
            {
                throw new InvalidDataException($"{from} as {format}: {error}");
            }

            yield return output.ToArray();
        }
    }
}
