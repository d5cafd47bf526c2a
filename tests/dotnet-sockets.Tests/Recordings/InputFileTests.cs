using System.Diagnostics;
using System.Net.Sockets;
using DotNetSockets.Interop;
using DotNetSockets.Names;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Recordings;

/// <summary>What stands where a file should: a device, a pipe, a folder, a socket, with or without an end.</summary>
[Platform("Linux", Reason = "The devices are Linux's.")]
internal sealed class InputFileTests
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("input");

    [OneTimeTearDown]
    public void Close() => _folder.Delete(recursive: true);

    [TestCase("/dev/zero")]
    [TestCase("/dev/urandom")]
    [TestCase("/dev/full")]
    public void What_can_be_no_recording_is_not_read_to_its_end(string path)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var run = AppRun.Of("--from", path);
        Assert.That((run.Code, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.StartWith($"dotnet-sockets: '{path}' is not a recording: "));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(64 << 20));
    }

    [Test]
    public void A_filter_without_an_end_is_refused_with_its_bound() => Assert.That(
        AppRun.Of("-tan", "--filter-file", "/dev/zero"),
        Is.EqualTo(new AppRun(2, "", "dotnet-sockets: The filter file '/dev/zero' is longer than 1 MiB, the most that is read of it.\n")));

    [Test]
    public void A_filter_of_the_greatest_length_is_read()
    {
        var path = Path.Combine(_folder.FullName, "filter");
        File.WriteAllText(path, "sport = 1" + new string('\n', (1 << 20) - 9));
        Assert.That(AppRun.Of("-tan", "--explain-filter", "--filter-file", path).Code, Is.Zero);
        File.AppendAllText(path, "\n");
        Assert.That(AppRun.Of("-tan", "--explain-filter", "--filter-file", path).Code, Is.EqualTo(2));
    }

    [Test]
    public void A_pipe_without_an_end_is_read_to_the_bound_and_one_with_an_end_whole()
    {
        var path = Pipe("echo a; yes");
        Assert.That(
            () => InputFile.Read(path, "It", 3 << 20),
            Throws.TypeOf<InputException>().With.Message.EqualTo("It is longer than 3 MiB, the most that is read of it."));
        path = Pipe("head -c 3145728 /dev/zero");
        Assert.That(InputFile.Read(path, "It", 3 << 20).Length, Is.EqualTo(3 << 20));
        path = Pipe("echo a; yes");
        Assert.That(
            () => InputFile.Read(path, "It", 3 << 20, 2, head => throw new TimeoutException($"{head.Length}")),
            Throws.TypeOf<TimeoutException>().With.Message.EqualTo("2"));
    }

    /// <summary>A beginning that can have no row behind it is enough: a pipe may have no end.</summary>
    [TestCase("echo proto,state; yes x | tr -d '\\n'", "cut or damaged at byte 12")]
    [TestCase("echo proto,state; yes '\"' | tr -d '\\n'", "cut or damaged at byte 12")]
    [TestCase("printf '[{\"proto\":\"'; yes x | tr -d '\\n'", "is not a recording")]
    [TestCase("printf '[{\"proto\":\"tcp\",\"state\":\"'; yes x | tr -d '\\n'", "cut or damaged at byte 0")]
    [TestCase("yes ''", "is not a recording")]
    public void A_recording_without_a_first_row_is_not_read_to_its_end(string script, string said)
    {
        var path = Pipe(script);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var run = AppRun.Of("-a", "--from", path);
        Assert.That(run.Code, Is.EqualTo(said == "is not a recording" ? 2 : 1));
        Assert.That(run.Error, Does.Contain(said));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(64 << 20));
    }

    [Test]
    public void A_row_of_the_greatest_length_is_read_with_what_follows()
    {
        var path = Path.Combine(_folder.FullName, "long");
        var row = $"tcp,{new string('x', (2 << 20) - 5)}\n";
        File.WriteAllText(path, $"proto,command\n{row}{row}{row}");
        var run = AppRun.Of("-a", "--csv", "--columns", "proto", "--from", path);
        Assert.That(run, Is.EqualTo(new AppRun(0, "proto\r\ntcp\r\ntcp\r\ntcp\r\n", "")));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase((1 << 16) - 1)]
    [TestCase(1 << 16)]
    [TestCase((1 << 16) + 1)]
    [TestCase(1 << 20)]
    public void A_file_of_any_length_is_read_whole(int length)
    {
        var path = Path.Combine(_folder.FullName, "file");
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        File.WriteAllBytes(path, bytes);
        Assert.That(InputFile.Read(path, "It", 1 << 20).ToArray(), Is.EqualTo(bytes));
    }

    /// <summary>A list of names that is a device; one that is not there is a usual thing.</summary>
    [Test]
    public void A_list_of_names_without_an_end_is_told_with_its_bound()
    {
        Assert.That(
            () => EtcFile.TryRead("/dev/zero"),
            Throws.TypeOf<InputException>().With.Message.EqualTo("/dev/zero is longer than 64 MiB, the most that is read of it."));
        Assert.That(EtcFile.TryRead("/no/such/file"), Is.Null);
        Assert.That(EtcFile.TryRead("/etc"), Is.Null);
    }

    /// <summary>Its length is told as 0.</summary>
    [Test]
    public void So_is_a_file_of_the_kernel() =>
        Assert.That(InputFile.Read("/proc/self/status", "It", 1 << 20).Span.StartsWith("Name:"u8));

    [Test]
    public void A_folder_and_a_socket_are_told()
    {
        var path = Path.Combine(_folder.FullName, "socket");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        Assert.That(
            AppRun.Of("--from", path),
            Is.EqualTo(new AppRun(1, "", $"dotnet-sockets: '{path}' cannot be read: No such device or address.\n")));
        Assert.That(
            AppRun.Of("-tan", "--filter-file", path),
            Is.EqualTo(new AppRun(2, "", $"dotnet-sockets: The filter file '{path}' cannot be read: No such device or address.\n")));
        Assert.That(
            AppRun.Of("-tan", "--filter-file", "/etc"),
            Is.EqualTo(new AppRun(2, "", "dotnet-sockets: The filter file '/etc' cannot be read: it is a folder.\n")));
        Assert.That(
            AppRun.Of("-tan", "--filter-file", "/etc/no/such"),
            Is.EqualTo(new AppRun(2, "", "dotnet-sockets: The filter file '/etc/no/such' cannot be read: there is no such file.\n")));
    }

    /// <summary>A pipe that a shell writes to.</summary>
    private string Pipe(string script)
    {
        var path = Path.Combine(_folder.FullName, Path.GetRandomFileName());
        Command.Run("mkfifo", path);

        // It ends when nobody reads any more.
        using var writer = Process.Start(Need.Program("sh"), ["-c", $"exec 2>/dev/null; ({script}) > '{path}'"]);
        return path;
    }
}
