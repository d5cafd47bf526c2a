using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace DotNetSockets.Tests.Recordings;

/// <summary>
/// A recording of any size and shape takes its own bytes and at most 64 MB: each is read by a program whose heap has no more room, so
/// that one byte above it is an end with OutOfMemoryException.
/// </summary>
internal sealed class RecordingMemoryTests
{
    private const long MostMemory = 64 << 20;

    /// <summary>Of what has no rows, or few.</summary>
    private const int Long = 100_000_000;

    /// <summary>Of what has many, each of which takes time; their number is what would take memory.</summary>
    private const int Short = 30_000_000;

    private const string Columns = "proto,local_address,local_port,state,process,processes,command";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("memory");

    /// <summary>What stands before, what is repeated up to the size, and the exit code: 0 read, 1 cut, 2 refused.</summary>
    private static IEnumerable<TestCaseData> Texts =>
    [
        Case("A_line_of_json_without_an_end", """{"proto":"tcp"}""" + "\n" + """{"proto":"udp","process":" """, "x", 1),
        Case("A_key_of_json_without_an_end", """{"proto":"tcp"}""" + "\n{\"", "x", 1),
        Case("A_row_of_keys_without_an_end", """{"proto":"tcp"}""" + "\n{", "\"pid\":1,", 1),
        Case("A_list_of_owners_without_an_end", """{"proto":"tcp"}""" + "\n" + """{"processes":[""", """{"pid":1},""", 1),
        Case("Arrays_within_arrays", """{"proto":"tcp"}""" + "\n" + """{"processes":""", "[", 1),
        Case("Rows_that_are_large", "[\n", """{"proto":"tcp","command":""" + $"\"{new string('x', 1_900_000)}\"" + "},\n", 1),
        Case("Rows_that_are_small", "", "{\"proto\":\"tcp\"}\n", 0, Short / 10),
        Case("Blanks", "[", " ", 1),
        Case("A_cell_without_an_end", "proto,process\r\ntcp,a\r\nudp,\"", "x", 1),
        Case("A_cell_without_quotes_or_an_end", "proto,process\r\ntcp,a\r\nudp,", "x", 1),
        Case("Cells_without_an_end", "proto,process\r\ntcp,a\r\n", ",", 1),
        Case("Quotes", "proto,process\r\ntcp,a\r\nudp,", "\"\"", 1),
        Case("A_heading_without_an_end", "proto", ",proto", 2),
        Case("Empty_rows", "proto\r\n", "\n", 0, Short / 100),
        Case("Zeros", "", "\0", 2),
    ];

    [OneTimeTearDown]
    public void Close() => _folder.Delete(recursive: true);

    [TestCaseSource(nameof(Texts))]
    public void It_takes_its_own_bytes_and_no_more_than_64_MB(string begin, string repeated, int code, int size) =>
        AssertModest(Write(size, Encoding.UTF8.GetBytes(begin), Encoding.UTF8.GetBytes(repeated)), code, "-A", "all", "-an");

    [TestCase(16, 3, 0, Long)]
    [TestCase(88, 20, 0, Long)]
    [TestCase(0x7fff_ffff, 20, 2, Short)]
    public void So_do_ends_sockets_and_a_message_longer_than_all_of_a_netlink_dump(int length, byte type, int code, int size)
    {
        var message = new byte[88];
        BitConverter.TryWriteBytes(message, length);
        (message[4], message[16], message[17]) = (type, 2, 1);
        var path = Path.Combine(_folder.FullName, "dump");
        using (var file = File.Create(path))
        {
            var each = Math.Min(length, message.Length);
            for (var i = 0; file.Position < size; i++)
            {
                // idiag_cookie, which the kernel would never spread so wide.
                BitConverter.TryWriteBytes(message.AsSpan(16 + 44), (long)i << 6);
                file.Write(message.AsSpan(0, each));
            }

            file.Write([20, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        }

        AssertModest(path, code, "-tan");
    }

    [TestCase("tcp", "  sl\n", "   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 {0} 1 0\n")]
    [TestCase("tcp", "  sl\n", "x")]
    [TestCase("icmp", "  sl\n", "   0: 00000000:0001 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 {0} 2 0 0\n")]
    [TestCase("unix", "Num\n", "0000000000000000: 00000002 00000000 00010000 0001 01 {0} /run/{0}\n")]
    [TestCase("unix", "Num\n0000000000000000: 00000002 00000000 00010000 0001 01 17 /run/", "x")]
    [TestCase("unix", "Num\n0000000000000000: 00000002 00000000 00010000 0001 01 17 /run\n", "x\n")]
    public void So_does_a_copy_of_proc(string table, string heading, string line)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.FullName, "proc", "net"));
        var path = Path.Combine(folder.FullName, table);
        using (var file = new StreamWriter(path))
        {
            file.Write(heading);
            var text = line.Length < 4 ? string.Concat(Enumerable.Repeat(line, 1000)) : line;
            for (var (i, written) = (1, 0L); written < (line == "x" || heading.EndsWith('/') ? Long : Short); i++, written += text.Length)
            {
                file.Write(text.Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            }
        }

        if (table == "icmp")
        {
            File.WriteAllText(Path.Combine(folder.FullName, "icmp6"), "  sl\n");
        }

        // A table whose last line has no end is cut.
        AssertModest(_folder.FullName, line.EndsWith('\n') ? 0 : 1, "-A", "all", "-an");
        folder.Delete(recursive: true);
    }

    private static TestCaseData Case(string name, string begin, string repeated, int code, int size = Long) =>
        new TestCaseData(begin, repeated, code, size).SetArgDisplayNames(name);

    private string Write(int size, byte[] begin, byte[] repeated)
    {
        var path = Path.Combine(_folder.FullName, "text");
        using var file = File.Create(path);
        file.Write(begin);
        byte[] block = [.. Enumerable.Repeat(repeated, Math.Max(1, 100_000 / repeated.Length)).SelectMany(bytes => bytes)];
        while (file.Position < size)
        {
            file.Write(block);
        }

        return path;
    }

    private static void AssertModest(string path, int code, params string[] options)
    {
        var size = File.Exists(path) ? new FileInfo(path).Length : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        var start = new ProcessStartInfo(Need.Program("dotnet"))
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_GCHeapHardLimit"] = (size + MostMemory).ToString("x", CultureInfo.InvariantCulture) },
        };
        foreach (var argument in (string[])["exec", typeof(App).Assembly.Location, .. options, "-f", "ndjson", "--columns", Columns, "--from", path])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = Task.Run(() => process.StandardOutput.BaseStream.CopyTo(Stream.Null));
        var error = process.StandardError.ReadToEnd();
        output.Wait();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.EqualTo(code), error);
        Assert.That(error, Does.Not.Contain("Unhandled"));
    }
}
