namespace DotNetSockets.Tests.CommandLine;

/// <summary>What other programs take, and we do not, is answered with the command that works.</summary>
internal sealed class HintTests
{
    /// <summary>Of the host itself, sockets come and go between two runs.</summary>
    private readonly string _recording = System.IO.Path.GetTempFileName();

    [OneTimeSetUp]
    public void Record() =>
        File.WriteAllText(_recording, "proto,local_address,local_port,state\ntcp,127.0.0.1,9,LISTEN\ntcp,127.0.0.1,10,ESTABLISHED\n");

    [OneTimeTearDown]
    public void Delete() => File.Delete(_recording);

    [TestCase("8080", "A test is missing before '8080'; a port is tested as 'port 8080': dotnet-sockets -a port 8080.")]
    [TestCase(":8080", "A test is missing before ':8080'; a port is tested as 'port 8080': dotnet-sockets -a port 8080.")]
    [TestCase("-tan 443", "A test is missing before '443'; a port is tested as 'port 443': dotnet-sockets -a port 443.")]
    [TestCase("-i :8080", "':8080' is not an option of this table; the sockets of a port: dotnet-sockets -a port 8080.")]
    [TestCase("--pid 5", "'--pid' is not an option: a filter tests it, as dotnet-sockets -a 'pid = 5'.")]
    [TestCase("--pid=5 -t", "'--pid' is not an option: a filter tests it, as dotnet-sockets -a 'pid = 5'.")]
    [TestCase("--state LISTEN", "'--state' is not an option: a filter tests it, as dotnet-sockets -a state LISTEN.")]
    [TestCase("--port -t", "'--port' is not an option: a filter tests it, as dotnet-sockets -a port VALUE.")]
    [TestCase("--autobound", "'--autobound' is not an option: a filter tests it, as dotnet-sockets -a autobound.")]
    [TestCase("summary --process nginx", "'--process' is not an option: a filter tests it, as dotnet-sockets -a 'process = nginx'.")]
    [TestCase("-c 2", "-c takes no number; the time between two snapshots: dotnet-sockets -c --interval 2.")]
    [TestCase("-i tcp:8080", "'tcp:8080' is not an option of this table; the sockets of a port: dotnet-sockets -a port 8080.")]
    [TestCase("state listen,established", "States stand in a list: dotnet-sockets -a 'state in (listen, established)'.")]
    [TestCase("exclude time-wait,big", "States stand in a list: dotnet-sockets -a 'exclude in (time-wait, big)'.")]
    [TestCase("state (LISTEN,ESTAB)", "States stand in a list: dotnet-sockets -a 'state in (LISTEN, ESTAB)'.")]
    [TestCase("established", "A test is missing before 'established'; a state is tested as 'state established': dotnet-sockets -a state established.")]
    [TestCase("-tan LISTEN", "A test is missing before 'LISTEN'; a state is tested as 'state LISTEN': dotnet-sockets -a state LISTEN.")]
    [TestCase("10.0.0.1", "A test is missing before '10.0.0.1'; an address is tested as 'host 10.0.0.1': dotnet-sockets -a host 10.0.0.1.")]
    [TestCase("[::1]:80", "A test is missing before '[::1]:80'; an address is tested as 'host [::1]:80': dotnet-sockets -a host '[::1]:80'.")]
    [TestCase("-tan 10/8", "A test is missing before '10/8'; an address is tested as 'host 10/8': dotnet-sockets -a host 10/8.")]
    [TestCase("*:80", "A test is missing before '*:80'; an address is tested as 'host *:80': dotnet-sockets -a host '*:80'.")]
    [TestCase("tcp", "'tcp' is a protocol or a family, which is an option: dotnet-sockets -a -A tcp.")]
    [TestCase("-r -tln", "routes has no option '-t'; 'dotnet-sockets routes --help' lists its options.")]
    [TestCase("doctor -tln", "doctor has no option '-t'; 'dotnet-sockets doctor --help' lists its options.")]
    [TestCase("summary --smu recv_q", "summary has no option '--smu'; did you mean '--sum'? 'dotnet-sockets summary --help' lists its options.")]
    [TestCase("-tan process ~ [", "'[' is not a regular expression (unterminated bracket).")]
    [TestCase("nginx", "Unknown test, column or command 'nginx'; expected a test such as state LISTEN, port 443, host 10/8 or 'process = nginx'; "
        + "'dotnet-sockets explain filters' lists all tests.")]
    [TestCase("--continuous=2", "--continuous takes no value, and '2' stands behind it: use --continuous alone, or with --interval 2.")]
    [TestCase("-P 8080", "'-P' is not an option: a filter tests the port, as dotnet-sockets -a port 8080.")]
    [TestCase("-tln --delimiter ;", "--delimiter is for csv, and the format is table: add --csv.")]
    [TestCase("-tln --bom -j", "--bom is for csv and tsv, and the format is json.")]
    [TestCase("summary --raw-csv", "--raw-csv is for csv, and the format is table: add --csv.")]
    [TestCase("--tcp=foo", "--tcp takes no value, and 'foo' stands behind it: use --tcp alone.")]
    [TestCase("-ti", "'-t' chooses sockets, and -i lists interfaces; ss's -i is --info, as dotnet-sockets -ta --info.")]
    [TestCase("rtt > 5", "Unknown test, column or command 'rtt'; did you mean 'rtt_us'? ")]
    [TestCase("-t --columns rtt", "Unknown column 'rtt'; did you mean 'rtt_us'? The nearest are rtt_us, rttvar_us, ")]
    [TestCase("state established summary", "'summary' is a command, which stands before the filter: dotnet-sockets summary, then options and the filter.")]
    public void A_wrong_line_is_answered_with_the_one_that_works(string line, string sentence)
    {
        var run = AppRun.Of(line.Split(' '));
        Assert.That((run.Code, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.StartWith($"dotnet-sockets: {sentence}"));
    }

    [TestCase("dotnet-sockets -a port 8080")]
    [TestCase("dotnet-sockets -a pid = 5")]
    [TestCase("dotnet-sockets -a state LISTEN")]
    [TestCase("dotnet-sockets -ta --info")]
    [TestCase("dotnet-sockets -a state in (listen, established)")]
    [TestCase("dotnet-sockets -a exclude in (time-wait, big)")]
    [TestCase("dotnet-sockets -a host 10/8")]
    [TestCase("dotnet-sockets -a host [::1]:80")]
    [TestCase("dotnet-sockets -a host *:80")]
    [TestCase("dotnet-sockets -a -A tcp")]
    public void And_that_one_works(string line) => Assert.That(AppRun.Of(line.Split(' ')[1..]).Code, Is.Zero);

    /// <summary>Whatever is misspelled, an error is a few lines of a terminal, and names at most eight others.</summary>
    [TestCase("summary --by foreign_adress")]
    [TestCase("-t --columns foreign_adress")]
    [TestCase("-t --sort recv_p")]
    [TestCase("-t --template {adress}")]
    [TestCase("summary --sum bytes")]
    [TestCase("-tan foreign_adress = 10.0.0.1")]
    [TestCase("-tan proto = tpc")]
    [TestCase("-A tpc")]
    [TestCase("-f jsn")]
    [TestCase("doctor adress")]
    [TestCase("explain adress")]
    [TestCase("interfaces --columns adress")]
    [TestCase("-tan state foo")]
    [TestCase("-tan foo")]
    [TestCase("-tan and")]
    public void An_error_fits_a_terminal(string line)
    {
        var run = AppRun.Of(line.Split(' '));
        Assert.That((run.Code, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Has.Length.LessThan(5 * 80), run.Error);
        Assert.That(run.Error.Split("nearest are ")[^1].Split(", "), Has.Length.LessThanOrEqualTo(9));
    }

    [TestCase("summary -t --by state --from FILE", "-t summary --by state --from FILE")]
    [TestCase("summary -t --by state --from FILE", "SUMMARY -t --by state --from FILE")]
    [TestCase("summary -t --by state --from FILE", "--by state --from FILE -t Summary")]
    [TestCase("summary -t --by state --from FILE state listening", "-t --by state --from FILE summary state listening")]
    [TestCase("services -f csv --limit 3", "-f csv --limit 3 services")]
    [TestCase("explain list", "Explain list")]
    [TestCase("--help", "-?")]
    [TestCase("--version", "version")]
    public void A_commands_name_may_stand_behind_options(string usual, string other)
    {
        AppRun Of(string line) => AppRun.Of(line.Replace("FILE", _recording, StringComparison.Ordinal).Split(' '));
        Assert.That(Of(other), Is.EqualTo(Of(usual)));
        Assert.That(Of(usual).Code, Is.Zero);
    }

    /// <summary>A column that does not exist, and not the command.</summary>
    [TestCase("-ta --columns list")]
    [TestCase("-ta --sort routes")]
    public void An_options_value_is_no_command(string line) => Assert.That(AppRun.Of(line.Split(' ')).Error, Does.Contain("Unknown column"));
}
