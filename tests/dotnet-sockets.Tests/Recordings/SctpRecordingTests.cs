using DotNetSockets.Tests.CommandLine;

namespace DotNetSockets.Tests.Recordings;

/// <summary>SCTP in a copied /proc/net: endpoints and associations, and which of them have which value.</summary>
internal sealed class SctpRecordingTests
{
    private static string Folder => Path.Combine(Repository.Root, "tests", "SocketSnapshot.Tests", "Fixtures", "proc", "sctp");

    [TestCase("sctp_state = COOKIE_ECHOED", "71004")]
    [TestCase("sctp_state != ESTABLISHED", "71001,,71003,,71004")]
    [TestCase("sctp_out_streams >= 10", "71002,,71004")]
    [TestCase("sctp_state = null", "71001,,71003")]
    [TestCase("sctp_peers ~ 10[.]9[.]0[.]7", "71002")]
    [TestCase("sndbuf_bytes > 0 and sctp_in_streams = 5", "71002")]
    public void A_test_of_an_association_is_decided_for_endpoints(string filter, string inodes) =>
        Assert.That(Run(filter), Is.EqualTo(new AppRun(0, inodes.Replace(',', '\n') + "\n", "")));

    /// <summary>Which a recording in one of our own formats tells as well.</summary>
    [TestCase("sctp_state != ESTABLISHED", 5)]
    [TestCase("sctp_state = null", 3)]
    public void So_it_does_in_a_recording_of_ours(string filter, int rows)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllText(path, AppRun.Of("-San", "--from", Folder, "-f", "ndjson", "--columns", "+sctp_state").Output);
            var run = AppRun.Of("-San", "--from", path, "--csv", "-H", "--columns", "proto", filter);
            Assert.That(run, Is.EqualTo(new AppRun(0, string.Concat(Enumerable.Repeat("sctp\r\n", rows)), "")));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void What_the_tables_do_not_tell_of_an_association_is_not_known()
    {
        var run = Run("sctp_rtt_ms > 0");
        Assert.That((run.Code, run.Output), Is.EqualTo((0, "")));
        Assert.That(run.Error, Does.Contain("could not be decided for 3 sockets"));
    }

    [Test]
    public void Its_counters_are_in_the_statistics() => Assert.That(
        AppRun.Of("statistics", "--from", Folder, "--csv", "-H").Output,
        Does.Contain("Sctp,CurrEstab,2,").And.Contain("Sctp,PassiveEstabs,7,"));

    private static AppRun Run(string filter) => AppRun.Of("-San", "--from", Folder, "--template", "{inode}\\n", filter);
}
