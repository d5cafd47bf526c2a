using DotNetSockets.Tests.CommandLine;

namespace DotNetSockets.Tests.Commands.Services;

internal sealed class ServicesCommandTests
{
    [TestCase("https", "https,443,tcp")]
    [TestCase("443/tcp", "https,443,tcp")]
    [TestCase("53/udp", "domain,53,udp")]
    public void A_service_is_found_by_name_and_by_port(string word, string row) =>
        Assert.That(AppRun.Of("services", word, "--csv", "-H").Output.Split("\r\n"), Has.Some.StartWith(row));

    [Test]
    public void What_is_not_found_is_said_and_the_rest_is_printed()
    {
        var run = AppRun.Of("services", "htps", "ssh", "--csv", "-H");
        Assert.That((run.Code, run.Error), Is.EqualTo((1, $"dotnet-sockets: No service is called 'htps'; did you mean 'https'?{Environment.NewLine}")));
        Assert.That(run.Output, Does.StartWith("ssh,22,tcp"));
    }

    [Test]
    public void Without_a_word_all_are_listed() =>
        Assert.That(AppRun.Of("services", "-f", "ndjson").Output.Split('\n'), Has.Length.GreaterThan(50));
}
