using DotNetSockets.Output;

namespace DotNetSockets.Tests.CommandLine;

internal sealed class UsageTests
{
    [TestCase("-tz", "Unknown option '-z'; --help lists them all.")]
    [TestCase("--colums", "Unknown option '--colums'; did you mean '--columns'? --help lists them all.")]
    [TestCase("--sort uid:down,x", "Unknown direction 'down'; it can be desc, asc.")]
    [TestCase("--sort state,proto,state", "The column 'state' is named twice.")]
    [TestCase("--limit 0", "--limit takes a whole number from 1 on, not '0'.")]
    [TestCase("-f", "-f needs a value.")]
    [TestCase("--columns -H", "--columns needs a value.")]
    [TestCase("-f jsn", "Unknown format 'jsn'; did you mean 'json'? The nearest are json, csv, tsv, ndjson, xlsx, html, table, markdown; --help lists them all.")]
    [TestCase("-A inet5", "Unknown family 'inet5'; did you mean 'inet'? The nearest are inet, inet4, inet6, icmp, sctp, unix, u_str, v_str; --help lists them all.")]
    [TestCase("-j --csv", "One format at a time, not json and csv.")]
    [TestCase("-c -j", "-c cannot write json: a JSON document is one array and would never end; use table, ndjson, csv, tsv, markdown, template.")]
    [TestCase("--count 3", "--count needs -c, which repeats.")]
    [TestCase("-c --count x", "--count takes a whole number from 1 on, not 'x'.")]
    [TestCase("-c --interval 0", "--interval takes a number of seconds from 0.01 to 2000000, not '0'.")]
    [TestCase("-c --output f", "-c with --output needs --count: the file appears when it is complete.")]
    [TestCase("--resolve-timeout soon", "--resolve-timeout takes a number of seconds from 0 to 2000000, not 'soon'.")]
    [TestCase("--delimiter ab", "--delimiter takes one ASCII character such as ';', or \\t for a tab, not 'ab'.")]
    [TestCase("-f tsv --delimiter ;", "tsv separates by tabs, not by ';': use csv.")]
    [TestCase("--delimiter _", "--delimiter takes one ASCII character such as ';', or \\t for a tab, not '_'.")]
    [TestCase("explain 53/xyz", "Unknown protocol 'xyz'; it can be tcp, udp, sctp, dccp.")]
    [TestCase("explain 53/", "Unknown protocol ''; it can be tcp, udp, sctp, dccp.")]
    [TestCase("help lst", "Unknown command 'lst'; did you mean 'list'? The nearest are list, wait, man, diff, routes, doctor, groups, explain; --help lists them all.")]
    [TestCase("services ", "services takes names and ports, and '' is neither.")]
    [TestCase("--columns state,state", "The column 'state' is named twice.")]
    [TestCase("summary --sum state", "The column 'state' is not numeric and cannot be summed; --list-columns has the type of each.")]
    [TestCase("summary --by recv_q --sum recv_q", "The column 'recv_q' cannot be both grouped by and summed.")]
    [TestCase("--list-columns --template {typ}", "Unknown column 'typ'; did you mean 'type'? It can be column, type, unit, meaning.")]
    [TestCase("-f template", "The format template needs --template, such as '{local_address} {local_port}'.")]
    [TestCase("--template {state} --csv", "One format at a time, not csv and template.")]
    [TestCase("--template {state} --columns state", "--columns and --template exclude each other: a template names its columns.")]
    [TestCase("-f openmetrics --columns state", "The overview as openmetrics has no columns to choose or sort by; 'summary --by' has.")]
    [TestCase("--list-columns -f openmetrics", "Columns are not metrics, and openmetrics holds only those: use -f json.")]
    [TestCase("doctor --list-columns --output x.prom", "Columns are not metrics, and openmetrics holds only those: use -f json.")]
    [TestCase("diff nofile -f openmetrics", "Differences are not metrics, and openmetrics holds only those: use -f json.")]
    [TestCase("diff nofile --output x.prom", "Differences are not metrics, and openmetrics holds only those: use -f json.")]
    [TestCase("schema servces", "Unknown command 'servces'; did you mean 'services'? The nearest are services, routes, interfaces, groups, summary, list, diff, wait; --help lists them all.")]
    [TestCase("completions", "completions takes one shell: bash, zsh, fish, pwsh.")]
    [TestCase("completions basj", "Unknown shell 'basj'; did you mean 'bash'? It can be bash, zsh, fish, pwsh.")]
    public void A_wrong_command_line_is_one_sentence_and_exit_code_2(string line, string sentence) =>
        Assert.That(AppRun.Of(line.Split(' ')), Is.EqualTo(new AppRun(2, "", $"dotnet-sockets: {sentence}{Environment.NewLine}")));

    /// <summary>The writer of CSV takes ASCII only, needs some of it for itself, and --from has to tell it from the heading's names.</summary>
    [Test]
    public void Any_character_separates_cells_or_is_told_that_it_cannot()
    {
        foreach (var character in Enumerable.Range(1, 0x3ff).Concat([0x2028, 0x3001, 0xd800, 0xfeff, 0xff0c, 0xffff]).Select(code => (char)code))
        {
            var run = AppRun.Of("services", "http/tcp", "--csv", "-H", "--columns", "port,protocol", "--delimiter", character.ToString());
            var isTaken = character is '\t' or (>= ' ' and <= '~') && !char.IsAsciiLetterOrDigit(character)
                && !"\"'_".Contains(character, StringComparison.Ordinal);
            Assert.That((run.Code, run.Output), Is.EqualTo(isTaken ? (0, $"80{character}tcp\r\n") : (2, "")), $"{(int)character:x}: {run.Error}");
        }
    }

    [TestCase("-t4", "-t", "-4")]
    [TestCase("-4an", "--ipv4", "-an")]
    [TestCase("-tn46", "-tn", "--ipv4", "--ipv6")]
    [TestCase("--inet6 -tan", "-6tan")]
    [TestCase("-Ainet6 -an", "--protocol=inet6", "-an")]
    public void Spellings_of_the_same_thing_give_the_same(string line, params string[] same)
    {
        // Ports of one's own, for the host's sockets come and go.
        var either = AppRun.Of([.. line.Split(' '), "--columns", "proto", "-l"]);
        Assert.That(either.Code, Is.Zero);
        Assert.That(AppRun.Of([.. same, "--columns", "proto", "-l"]), Is.EqualTo(either));
    }

    [Test]
    public void Help_fits_a_terminal_and_names_every_option()
    {
        var help = AppRun.Of("--help");
        Assert.That(help.Code, Is.Zero);
        Assert.That(help.Output.Split('\n'), Has.All.Length.LessThanOrEqualTo(80));
        Assert.That(help.Output, Does.Contain("--resolve-timeout").And.Contain("services"));
    }

    [TestCase("help", "--help")]
    [TestCase("help summary", "summary --help")]
    public void Help_is_a_word_too(string line, string option) =>
        Assert.That(AppRun.Of(line.Split(' ')), Is.EqualTo(AppRun.Of(option.Split(' '))));

    [TestCase("list LIST", "list")]
    public void A_command_comes_first(string line, string command) =>
        Assert.That(AppRun.Of(line.Split(' ')).Error, Does.StartWith(
            $"dotnet-sockets: '{command}' is a command, which stands before the filter: dotnet-sockets {command}, then options and the filter."));

    /// <summary>Each of these is asked for, or read, as soon as rows are.</summary>
    [TestCase("schema list")]
    [TestCase("schema summary --by state")]
    [TestCase("--list-columns -j")]
    [TestCase("--help")]
    public void What_only_tells_about_rows_asks_nobody_for_them(string line)
    {
        var alone = AppRun.Of(line.Split(' '));
        Assert.That(alone.Code, Is.Zero);
        string[] odd =
        [
            "-t", "-N", "no such namespace", "--from", "/no/such/recording", "--filter-file", "/no/such/filter", "--resolve-timeout", "60",
            "dst", "=", "no.such.host.invalid", "and", "cgroup", "=", "/no/such/cgroup", "and", "dev", "=", "no-such-device",
        ];
        Assert.That(AppRun.Of([.. line.Split(' '), .. odd]), Is.EqualTo(alone));
    }

    [Test]
    public void A_snapshot_s_time_is_one_column_where_it_is_grouped_by() =>
        Assert.That(
            AppRun.Of("summary", "--by", "timestamp", "-c", "--count", "1", "-f", "csv").Output, Does.StartWith("timestamp,count\r\n"));

    /// <summary>The other end of a connection is found among all rows, so that the kernel is not asked for some.</summary>
    [TestCase("proto", "dport = 443", "(no test)")]
    [TestCase("+peer_pid", "(no test)", "dport = 443")]
    public void What_the_kernel_tests_is_told_as_it_is(string columns, string inKernel, string afterDecoding) =>
        Assert.That(
            AppRun.Of("-tan", "--columns", columns, "--explain-filter", "dport = 443").Output.ReplaceLineEndings("\n"),
            Does.StartWith($"in the kernel:  {inKernel}\nafter decoding: {afterDecoding}"));

    [Test]
    public void A_warning_is_said_once_of_all_snapshots()
    {
        using var folder = new StringWriter();
        var terminal = new Terminal(Stream.Null, () => folder) { Arguments = [] };
        terminal.Warn("1 socket is left out.");
        terminal.Warn("12 socket is left out.");
        terminal.Warn("There is no /proc/net/tcp.");
        terminal.Warn("There is no /proc/net/tcp6.");
        Assert.That(folder.ToString().ReplaceLineEndings("\n"), Is.EqualTo(
            "dotnet-sockets: warning: 1 socket is left out.\ndotnet-sockets: warning: There is no /proc/net/tcp.\n"
                + "dotnet-sockets: warning: There is no /proc/net/tcp6.\n"));
    }

    [Test]
    public void The_version_is_a_version() =>
        Assert.That(AppRun.Of("-V").Output, Does.Match(@"^\d+\.\d+\.\d+(-[a-z0-9.]+)?\r?\n$"));
}
