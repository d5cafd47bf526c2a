using DotNetSockets.Tests.CommandLine;

namespace DotNetSockets.Tests.Recordings;

/// <summary>A recording in the kernel's own form that lacks details says so where they are shown, and only there.</summary>
internal sealed class UntoldColumnTests
{
    private const string Remedy = " On its host 'dotnet-sockets -an -j --columns all' records all.\n";

    [TestCase("little-endian", "-tan", "")]
    [TestCase("little-endian", "-tano", "")]
    [TestCase("little-endian", "-tan --info", "info; it is unknown here.")]
    [TestCase("little-endian", "-tan --columns +rtt_us,interface,state,timer,tos", "rtt_us, interface, tos; they are unknown here.")]
    [TestCase("little-endian", "-uan --columns +rtt_us,drops", "")]
    [TestCase("families", "-A packet,netlink -an --columns +interface,drops,rtt_us", "")]
    [TestCase("families", "-xan --columns +rtt_us", "")]
    public void A_copy_of_proc(string host, string words, string lacking)
    {
        var folder = Path.Combine(Repository.Root, "tests", "SocketSnapshot.Tests", "Fixtures", "proc", host);
        var run = AppRun.Of([.. words.Split(' '), "--from", folder]);
        Assert.That(run.Error, Is.EqualTo(lacking.Length == 0 ? "" : $"dotnet-sockets: warning: The recording does not have {lacking}{Remedy}"));
        Assert.That(AppRun.Of([.. words.Split(' '), "--strict", "--from", folder]).Code, Is.EqualTo(lacking.Length == 0 ? 0 : 1));
    }

    [Test]
    public void Many_columns_are_counted()
    {
        var folder = Path.Combine(Repository.Root, "tests", "SocketSnapshot.Tests", "Fixtures", "proc", "little-endian");
        Assert.That(AppRun.Of("-tan", "--columns", "all", "--from", folder).Error, Does.Match(
            @"^dotnet-sockets: warning: The recording does not have (\w+, ){19}\w+ and 1\d\d more; they are unknown here\." + Remedy + "$"));
    }

    [Test]
    [Platform("Linux")]
    public void A_dump_has_what_it_was_asked_for()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "dump");
            string Error(string recorded, string shown)
            {
                Assert.That(AppRun.Of(["-tan", .. recorded.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--to-dump", path]).Code, Is.Zero);
                return AppRun.Of(["-tan", "--from", path, .. shown.Split(' ')]).Error;
            }

            Assert.That(Error("", "--info"), Does.EndWith("does not have info; it is unknown here." + Remedy));
            Assert.That(Error("--info", "--info"), Is.Empty);
            Assert.That(Error("--info", "--columns +tos,rtt_us"), Does.EndWith("does not have tos; it is unknown here." + Remedy));
            Assert.That(Error("--tos -m", "--tos -m"), Is.Empty);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
