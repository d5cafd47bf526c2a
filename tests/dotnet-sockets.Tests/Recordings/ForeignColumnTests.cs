using System.Text;
using DotNetSockets.Tests.CommandLine;

namespace DotNetSockets.Tests.Recordings;

/// <summary>Columns that a collector added to the rows: they are kept as texts, and options and filters can name them.</summary>
internal sealed class ForeignColumnTests
{
    private const string Head = "\"proto\":\"tcp\",\"recv_q\":0,\"send_q\":0,\"local_address\":\"0.0.0.0\",\"foreign_address\":\"0.0.0.0\",\"foreign_port\":null,\"state\":\"LISTEN\"";

    private const string Rows =
        "{" + Head + ",\"local_port\":80,\"zone\":\"eu\",\"n\":5,\"deep\":{\"a\":[1]},\"host.name\":\"web-1\"}\n"
        + "{" + Head + ",\"local_port\":81,\"zone\":\"us\",\"late\":true}\n"
        + "{" + Head + ",\"local_port\":82}\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("foreign");

    [OneTimeTearDown]
    public void Delete() => _folder.Delete(recursive: true);

    [Test]
    public void Objects_have_all_of_them_and_tables_those_of_the_first_row()
    {
        Assert.That(Output("-f", "ndjson").Split('\n')[1], Does.EndWith("\"state\":\"LISTEN\",\"zone\":\"us\",\"n\":null,\"deep\":null,\"host.name\":null,\"late\":\"true\"}"));
        Assert.That(Output("--csv").Split("\r\n")[..2], Is.EqualTo(
            ["proto,recv_q,send_q,local_address,local_port,foreign_address,foreign_port,state,zone,n,deep,host.name", "tcp,0,0,0.0.0.0,80,0.0.0.0,,LISTEN,eu,5,\"{\"\"a\"\":[1]}\",web-1"]));
        Assert.That(Output("-n").Split('\n')[1], Does.EndWith("State  zone n deep      host.name"));
    }

    [TestCase("zone = eu", 1, 1)]
    [TestCase("zone != eu", 1, 1)]
    [TestCase("ZONE ~ u", 2, 1)]
    [TestCase("n = 5", 1, 2)]
    [TestCase("late = null", 2, 0)]
    [TestCase("host.name in (web-1, web-2)", 1, 2)]
    public void A_filter_tests_them_and_a_row_without_one_is_undecided(string filter, int rows, int undecided)
    {
        var run = Run("-H", "--csv", "--columns", "local_port", filter);
        Assert.That((run.Code, run.Output.Count(letter => letter == '\n')), Is.EqualTo((0, rows)), run.Error);
        Assert.That(run.Error, undecided == 0 ? Is.Empty : Does.Contain($"could not be decided for {undecided} socket"));
    }

    [Test]
    public void Columns_order_templates_and_groups_can_name_them()
    {
        Assert.That(Output("--csv", "--columns", "local_port,zone", "--sort", "zone:desc"), Is.EqualTo("local_port,zone\r\n81,us\r\n80,eu\r\n82,\r\n"));
        Assert.That(Output("--template", "{zone}:{local_port}"), Is.EqualTo("eu:80\nus:81\n:82\n"));
        var path = Written("rows", Rows);
        Assert.That(AppRun.Of("summary", "--from", path, "--by", "zone", "--csv").Output, Is.EqualTo("zone,count\r\neu,1\r\nus,1\r\n,1\r\n"));
        Assert.That(AppRun.Of("summary", "--from", path, "--by", "host.name", "-f", "openmetrics").Output, Does.Contain("sockets_by_host_name{host_name=\"web-1\"} 1\n"));
        Assert.That(AppRun.Of("summary", "--from", path, "--by", "state", "--sum", "n"), Is.EqualTo(new AppRun(2, "", "dotnet-sockets: The column 'n' is not numeric and cannot be summed; --list-columns has the type of each.\n")));
    }

    [Test]
    public void What_no_row_has_is_still_a_slip()
    {
        Assert.That(Run("--columns", "zonr").Error, Does.Contain("did you mean 'zone'?"));
        Assert.That(Run("zonr = 1").Error, Does.Contain("did you mean 'zone'?"));
        Assert.That(AppRun.Of("-a", "--columns", "zone").Code, Is.EqualTo(2));
    }

    [Test]
    public void A_comparison_can_be_by_them()
    {
        var (old, @new) = (Written("old", Rows), Written("new", Rows.Replace("\"us\"", "\"asia\"", StringComparison.Ordinal)));
        Assert.That(AppRun.Of("diff", old, @new, "--compare", "zone", "--csv", "-H", "--columns", "change,local_port,column,old,new").Output, Is.EqualTo("changed,81,zone,us,asia\r\n"));
        Assert.That(
            AppRun.Of("diff", old, @new, "--key", "local_port,zone", "--csv", "-H", "--columns", "change,local_port,zone").Output, Is.EqualTo("removed,81,us\r\nadded,81,asia\r\n"));
        var host = AppRun.Of("diff", old, "--key", "local_port,zone");
        Assert.That((host.Code, host.Output), Is.EqualTo((3, "")));
        Assert.That(host.Error, Does.Contain("this host does not have zone"));
    }

    [Test]
    public void They_are_in_csv_and_tsv_as_well_and_come_through_again()
    {
        foreach (var format in new[] { "csv", "tsv", "json", "ndjson" })
        {
            var path = Written("again." + format, Output("-f", format, "--columns", "proto,local_port,state,zone,deep"));
            Assert.That(
                AppRun.Of("-a", "--from", path, "-f", "ndjson", "--columns", "zone,deep").Output,
                Does.StartWith("{\"zone\":\"eu\",\"deep\":\"{\\\"a\\\":[1]}\"}\n{\"zone\":\"us\",\"deep\":null}\n"), format);
        }
    }

    [TestCase("a b")]
    [TestCase("PID")]
    [TestCase("all")]
    [TestCase("5x")]
    [TestCase("x\\u001b[31m")]
    [TestCase("naïve")]
    public void A_name_that_no_option_can_name_is_left_out_and_said(string key)
    {
        var run = AppRun.Of("-a", "--from", Written("odd", $"{{{Head},\"local_port\":80,\"{key}\":1}}\n"), "-f", "ndjson");
        Assert.That((run.Code, run.Output), Is.EqualTo((0, $"{{\"proto\":\"tcp\",\"recv_q\":0,\"send_q\":0,\"local_address\":\"0.0.0.0\",\"local_port\":80,{Head[Head.IndexOf("\"foreign_address", StringComparison.Ordinal)..]}}}\n")));
        Assert.That(run.Error, Does.Contain("Columns of the recording are left out: '").And.Not.Contain("\u001b"));
    }

    [Test]
    public void A_file_of_ever_new_keys_takes_bounded_columns()
    {
        var rows = new StringBuilder();
        for (var row = 0; row < 2000; row++)
        {
            rows.Append('{').Append(Head).Append(",\"local_port\":80,\"key").Append(row).Append("\":1}\n");
        }

        var run = AppRun.Of("-a", "--from", Written("keys", rows.ToString()), "-f", "ndjson", "--limit", "1");
        Assert.That(run.Output.Split("\"key"), Has.Length.EqualTo(257));
        Assert.That(run.Error, Does.Contain("'key256'").And.Contain("256 are kept"));
    }

    private string Output(params string[] words) => Run(words).Output;

    private AppRun Run(params string[] words) => AppRun.Of(["-a", "--from", Written("rows", Rows), .. words]);

    private string Written(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }
}
