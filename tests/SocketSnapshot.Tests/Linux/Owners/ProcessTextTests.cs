using System.Text;
using SocketSnapshot.Linux.Owners;

namespace SocketSnapshot.Tests.Linux.Owners;

[TestFixture]
internal sealed class ProcessTextTests
{
    private const string Stat = "42 (a) b) (c\n) S 7 42 42 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 12345 1000 200 18446744073709551615\n";
    private const string Status = "Name:\tUid:\\n\nUmask:\t0022\nPid:\t42\nPPid:\t7\nUid:\t1000\t1001\t1002\t1003\n";

    [TestCase("/usr/sbin/nginx", "nginx: worker", "ngx", "nginx")]
    [TestCase("/opt/my app/a b (c)", null, null, "a b (c)")]
    [TestCase(null, "/usr/bin/python3", "MainThread", "python3")]
    [TestCase(null, "nginx: worker process", "nginx", "nginx")]
    [TestCase(null, "sshd: root@pts/0", "sshd", "sshd")]
    [TestCase(null, "-bash", "bash", "bash")]
    [TestCase(null, "", "kworker/0:1", "kworker/0:1")]
    [TestCase(null, null, "kworker/0:1", "kworker/0:1")]
    [TestCase(null, null, null, null)]
    [TestCase("/", "x", "y", "x")]
    public void The_name_is_the_executables_or_the_first_arguments_or_the_threads(string? executable, string? argument, string? comm, string? name) =>
        Assert.That(ProcessText.Name(executable, argument is null ? [] : [argument], comm), Is.EqualTo(name));

    [TestCase("/bin/x (deleted)", false, "/bin/x")]
    [TestCase("/bin/x (deleted)", true, "/bin/x (deleted)")]
    [TestCase("/bin/x (deleted) (deleted)", false, "/bin/x (deleted)")]
    [TestCase("/bin/(deleted)", false, "/bin/(deleted)")]
    [TestCase("/bin/x", false, "/bin/x")]
    public void The_mark_of_a_deleted_file_is_no_part_of_its_name(string link, bool exists, string path) =>
        Assert.That(ProcessText.WithoutDeleted(link, asked => asked == link && exists), Is.EqualTo(path));

    [TestCase("a\0b c\0", "a|b c")]
    [TestCase("a\0\0b\0", "a||b")]
    [TestCase("a\0\0", "a")]
    [TestCase("title\0\0\0\0", "title")]
    [TestCase("nginx: master", "nginx: master")]
    [TestCase("", "")]
    public void Arguments_end_in_NUL(string file, string arguments) =>
        Assert.That(string.Join('|', ProcessText.Arguments(Encoding.UTF8.GetBytes(file))), Is.EqualTo(arguments));

    [TestCase("x\n", "x")]
    [TestCase("\u001b[31m\nx\n\n", "\u001b[31m\nx\n")]
    [TestCase("", "")]
    public void Only_the_last_line_end_is_no_part_of_comm(string file, string comm) =>
        Assert.That(ProcessText.Comm(Encoding.UTF8.GetBytes(file)), Is.EqualTo(comm));

    [Test]
    public void The_start_is_behind_the_last_parenthesis_and_counted_from_the_boot()
    {
        Assert.That(ProcessText.BootTime("cpu 1\nbtime 1700000000\nprocesses 9\n"u8), Is.EqualTo(1_700_000_000));
        Assert.That(ProcessText.StartedAt(Encoding.UTF8.GetBytes(Stat), 1_700_000_000), Is.EqualTo(DateTimeOffset.FromUnixTimeSeconds(1_700_000_123)));
        Assert.That(ProcessText.StartedAt(Encoding.UTF8.GetBytes(Stat), null), Is.Null);
    }

    [Test]
    public void Lines_of_status_are_found_by_their_whole_key()
    {
        var file = Encoding.UTF8.GetBytes(Status);
        Assert.That(ProcessText.Number(ProcessText.StatusLine(file, "PPid"u8)), Is.EqualTo(7));
        Assert.That(ProcessText.Number(ProcessText.Field(ProcessText.StatusLine(file, "Uid"u8), 1)), Is.EqualTo(1001));
        Assert.That(ProcessText.StatusLine(file, "Pi"u8).Length, Is.Zero);
        Assert.That(ProcessText.Field(ProcessText.StatusLine(file, "Uid"u8), 4).Length, Is.Zero);
    }

    [Test]
    public void Damaged_at_random_nothing_throws()
    {
        Assert.That(
            () =>
            {
                foreach (var bytes in Mutations.Of(Encoding.UTF8.GetBytes(Stat + Status), 20_000, seed: 7).Concat(Mutations.Cuts(Encoding.UTF8.GetBytes(Stat))))
                {
                    _ = ProcessText.StartedAt(bytes, long.MaxValue / 2);
                    _ = ProcessText.Number(ProcessText.Field(ProcessText.StatusLine(bytes, "Uid"u8), 1));
                    _ = ProcessText.Arguments(bytes);
                    _ = ProcessText.Comm(bytes);
                    _ = ProcessText.BootTime(bytes);
                }
            },
            Throws.Nothing);
    }

    [TestCase("22 1 0:5 / /proc rw,nosuid - proc proc rw,hidepid=2,gid=4\n", true)]
    [TestCase("22 1 0:5 / /proc rw shared:1 - proc proc rw,hidepid=invisible\n", true)]
    [TestCase("22 1 0:5 / /proc rw - proc proc rw,hidepid=off\n", false)]
    [TestCase("22 1 0:5 / /proc rw - proc proc rw\n", false)]
    [TestCase("22 1 0:5 / /other rw - proc proc rw,hidepid=2\n", false)]
    [TestCase("22 1 0:5 / /proc rw - proc proc rw,hidepid=2\n23 1 0:6 / /proc rw - proc proc rw\n", false)]
    [TestCase("22 1 0:5\n - \n", false)]
    public void A_mount_that_hides_processes_says_so(string mounts, bool hides) =>
        Assert.That(ProcMount.HidesProcesses(mounts, "/proc"), Is.EqualTo(hides));
}
