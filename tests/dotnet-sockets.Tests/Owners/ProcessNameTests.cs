using System.Globalization;
using System.Net;
using System.Text.Json;
using DotNetSockets.Sockets;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Owners;

/// <summary>A program that was started by a link has two names: ss, ps and netstat show the one, the executable has the other.</summary>
[Category(Categories.Oracle)]
internal sealed class ProcessNameTests : IDisposable
{
    private readonly OpenSockets _sockets = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("names");
    private NetworkNamespace _network = null!;
    private Holder _holder = null!;
    private string _port = "";

    [OneTimeSetUp]
    public void Open()
    {
        _network = NetworkNamespace.Create();
        var link = Path.Combine(_folder.FullName, "snooze");
        File.CreateSymbolicLink(link, Need.Program("sleep"));
        _network.Run(() =>
        {
            using var listener = Tcp.Listen(_sockets, IPAddress.Loopback, 1);
            _port = Tcp.PortOf(listener).ToString(CultureInfo.InvariantCulture);
            _holder = Holder.Start([listener], $"exec {link} 1000").Running("snooze");
        });
    }

    public void Dispose()
    {
        _holder?.Dispose();
        _sockets.Dispose();
        _network?.Dispose();
        _folder.Delete(recursive: true);
    }

    [TestCase("process = snooze", true)]
    [TestCase("process = sleep", true)]
    [TestCase("process in (nginx, snooze)", true)]
    [TestCase("process ~ ^snoo", true)]
    [TestCase("not process != snooze", true)]
    [TestCase("process != snooze", false)]
    [TestCase("process != sleep", false)]
    [TestCase("process !~ ^snoo", false)]
    [TestCase("process = nginx", false)]
    [TestCase("process > snooz", false)]
    public void A_filter_finds_it_by_either_name(string filter, bool isFound)
    {
        var ss = _network.Run(() => Command.Run("ss", "-tlnpH"));
        Assert.That(ss, Does.Contain("\"snooze\""), "so ss calls it");
        foreach (var format in new[] { "", "json", "csv" })
        {
            var recording = Path.Combine(_folder.FullName, format);
            string[] from = format.Length == 0 ? [] : ["--from", recording];
            if (from.Length > 0)
            {
                _network.Run(() => AppRun.Of("-tln", "-f", format, "--columns", "+process,pid,comm,command", "--output", recording));
            }

            var run = _network.Run(() => AppRun.Of(["-tln", "--strict", .. from, "-f", "template", "--template", "{local_port}", filter]));
            Assert.That((run.Code, run.Error, run.Output.Trim()), Is.EqualTo((0, "", isFound ? _port : "")), format);
        }
    }

    /// <summary>That a recording lacks the other names leaves no doubt.</summary>
    [Test]
    public void A_recording_without_the_other_names_is_decided_by_the_one()
    {
        var recording = Path.Combine(_folder.FullName, "only");
        _network.Run(() => AppRun.Of("-tlnp", "-f", "json", "--output", recording));
        var run = AppRun.Of("-tln", "--strict", "--from", recording, "-f", "csv", "-H", "process = snooze");
        Assert.That((run.Code, run.Error, run.Output), Is.EqualTo((0, "", "")));
    }

    [TestCase("snooze")]
    [TestCase("sleep")]
    [TestCase(null)]
    public void Explain_tells_what_its_sockets_do(string? name)
    {
        var word = name ?? $"{_holder.Id}";
        var run = _network.Run(() => AppRun.Of("explain", word, "-j"));
        var rows = JsonDocument.Parse(run.Output).RootElement.EnumerateArray().Where(row => row.GetProperty("kind").GetString() == "process").ToList();
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
        Assert.That(rows[0].GetProperty("text").GetString(), Is.EqualTo($"sleep, pid {_holder.Id}, holds 1 internet socket."));
        Assert.That(rows.Single(row => row.GetProperty("aspect").GetString() == "listener").GetProperty("subject").GetString(), Does.EndWith($"127.0.0.1:{_port}"));
        var command = rows[^1].GetProperty("text").GetString()!;
        Assert.That(_network.Run(() => AppRun.Of("-an", command[(command.IndexOf('\'', StringComparison.Ordinal) + 1)..^1]).Output), Does.Contain($":{_port} "));
    }

    [TestCase("nginx: worker process", "nginx")]
    [TestCase("/usr/bin/python3 -m http.server", "python3")]
    [TestCase("-bash", "bash")]
    [TestCase("python3", "python3")]
    [TestCase("", null)]
    [TestCase(" ", null)]
    [TestCase("-", null)]
    [TestCase("/", null)]
    [TestCase(null, null)]
    public void The_name_is_that_of_the_first_word(string? command, string? name) => Assert.That(ProcessNames.OfCommand(command), Is.EqualTo(name));
}
