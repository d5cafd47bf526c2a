using DotNetSockets.Tests.Verbs;

namespace DotNetSockets.Tests.Recordings;

/// <summary>A copy of /proc that has descriptors has owners.</summary>
[Platform("Linux")]
internal sealed class CopiedOwnersTests
{
    private const string Table =
        """
          sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
           0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4711 1 0000000000000000 100 0 0 10 0

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("copied");

    [OneTimeTearDown]
    public void Close() => _folder.Delete(recursive: true);

    [Test]
    public void The_owner_is_the_process_whose_descriptor_leads_to_the_socket()
    {
        Fill("with", hasDescriptors: true);
        Assert.That(Load("with"), Is.EqualTo(new AppRun(0, """{"pid":77,"process":"nginx","fd":5}""" + "\n", "")));
    }

    [Test]
    public void Without_descriptors_the_owner_is_lacking()
    {
        Fill("without", hasDescriptors: false);
        Assert.That(Load("without"), Is.EqualTo(new AppRun(
            0,
            """{"pid":null,"process":null,"fd":null}""" + "\n",
            "dotnet-sockets: warning: The recording does not have pid, process, fd; they are unknown here.\n")));
    }

    private AppRun Load(string name) =>
        AppRun.Of("-tln", "--columns", "pid,process,fd", "-f", "ndjson", "--from", Path.Combine(_folder.FullName, name));

    private void Fill(string name, bool hasDescriptors)
    {
        var proc = Path.Combine(_folder.FullName, name, "proc");
        Directory.CreateDirectory(Path.Combine(proc, "net"));
        File.WriteAllText(Path.Combine(proc, "net", "tcp"), Table);
        Directory.CreateDirectory(Path.Combine(proc, "77"));
        File.WriteAllText(Path.Combine(proc, "77", "comm"), "nginx\n");
        File.WriteAllText(Path.Combine(proc, "77", "cmdline"), "nginx\0");
        if (hasDescriptors)
        {
            Directory.CreateDirectory(Path.Combine(proc, "77", "fd"));
            File.CreateSymbolicLink(Path.Combine(proc, "77", "fd", "5"), "socket:[4711]");
        }
    }
}
