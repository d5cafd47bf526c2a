using System.Net;
using System.Text.Json;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Oracles;

namespace DotNetSockets.Tests.Owners;

/// <summary>A process chooses its own name and arguments.</summary>
[Category(Categories.Oracle)]
[TestFixture("\u001b[31m=1+1\nx")]
[TestFixture("=1+1 (x) y")]
internal sealed class HostileProcessTests(string name) : IDisposable
{
    private const string Columns = "proto,pid,process,comm,command,processes";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hostile");
    private readonly OpenSockets _sockets = new();
    private NetworkNamespace _network = null!;
    private Holder _holder = null!;

    [OneTimeSetUp]
    public void Open()
    {
        _network = NetworkNamespace.Create();
        var program = Path.Combine(_folder.FullName, name);
        File.Copy("/bin/sleep", program);
        _holder = _network.Run(() =>
        {
            var listener = Tcp.Listen(_sockets, IPAddress.Loopback, 1);
            var holder = Holder.Start([listener], "exec -a \"$1\" \"$2\" 600", name, program).Running(name);
            listener.Dispose();
            return holder;
        });
    }

    public void Dispose()
    {
        _holder?.Dispose();
        _sockets.Dispose();
        _network?.Dispose();
        _folder.Delete(recursive: true);
    }

    [Test]
    public void The_table_has_one_plain_line()
    {
        var table = Tool.Run(_network, "-tlnp");
        Assert.That(table.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(3));
        Assert.That(table.Where(character => char.IsControl(character) && character != '\n'), Is.Empty);
        Assert.That(table, Does.EndWith($" {_holder.Id}/{Shown(name)}\n"));
        Assert.That(Tool.Run(_network, "-tln", "-H", "--columns", Columns).Split('\n'), Has.Length.EqualTo(2));
    }

    [Test]
    public void JSON_gives_the_true_text_back()
    {
        var row = JsonDocument.Parse(Tool.Run(_network, "-tln", "-j", "--columns", Columns)).RootElement.EnumerateArray().Single();
        Assert.That(row.GetProperty("process").GetString(), Is.EqualTo(name));
        Assert.That(row.GetProperty("comm").GetString(), Is.EqualTo(name));
        Assert.That(row.GetProperty("command").GetString(), Is.EqualTo(name + " 600"));
        Assert.That(row.GetProperty("processes")[0].GetProperty("process").GetString(), Is.EqualTo(name));
    }

    [Test]
    public void A_CSV_cell_is_one_cell_and_no_formula()
    {
        var csv = Tool.Run(_network, "-tln", "-H", "--csv", "--columns", "process");
        var cell = name[0] == '=' ? $"'{name}" : name;
        Assert.That(csv, Is.EqualTo($"\"{cell}\"\r\n"));
    }

    private static string Shown(string text) =>
        text.Replace("\u001b", "\\x1b", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
