using DotNetSockets.CommandLine;
using DotNetSockets.Output;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Statistics;

/// <summary>The counters of the kernel's network protocols: netstat -s.</summary>
internal sealed class StatisticsCommand : RowsCommand<StatisticsOptions>
{
    public override string Name => "statistics";

    public override string Summary => "Show the protocols' counters and what they mean (netstat -s).";

    protected override string Usage =>
        $"""
        {Terminal.Program} statistics [OPTIONS]    the protocols' counters, as netstat -s

        Without -a counters at 0 are left out. Without a protocol all protocols are
        shown. With -c the table shows the counters that changed, and with -a all.

        Examples:
          {Terminal.Program} statistics -t
          {Terminal.Program} statistics -c --interval 0.5 --count 2
          {Terminal.Program} -s -a -j
        """;

    protected override IReadOnlyList<Column> AllColumns => CounterColumns.All;

    protected override IReadOnlyList<Column> UsualColumns(StatisticsOptions options) => CounterColumns.Default(repeats: options.Continuous);

    protected override int Show(StatisticsOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var job = new TableJob(options, RowsName, terminal, cancellationToken);
        var shape = job.Repetition.WithTimestamp(
            job.Output.Shape(CounterColumns.All, CounterColumns.Default(job.Repetition.Repeats)), CounterColumns.Timestamp);
        shape = job.Output.Formatter.HasSeries ? shape with { Columns = CounterColumns.AsSeries(shape.Columns) } : shape;
        var wanted = new NetworkStatisticsOptions { ProcRoot = job.ProcRoot };
        var choice = new CounterChoice
        {
            Tcp = options.Tcp,
            Udp = options.Udp,
            UdpLite = options.UdpLite,
            Ip = options.Raw,
            IPv4 = options.IPv4,
            IPv6 = options.IPv6,
        };
        var before = new Dictionary<(string, string), Int128>();
        return job.Run((output, isContinuation) =>
        {
            var statistics = NetworkStatistics.Capture(wanted, cancellationToken);
            var timestamp = job.TimestampOf(statistics.CapturedAt);
            var rows = statistics.Counters.Where(counter => choice.Has(counter.Protocol)).Select(counter => new CounterRow(
                counter,
                before.TryGetValue((counter.Protocol, counter.Name), out var old) ? old : null,
                new Lazy<string?>(() => CounterBook.MeaningOf(counter.Protocol, counter.Name)),
                timestamp,
                job.Host));
            var shown = rows.Where(row => options.All
                || (isContinuation && job.Output.Formatter.IsForPeople ? row.Change != 0 : row.Counter.Value != 0 || (row.Change ?? 0) != 0));
            job.Write(shown.ToList(), shape, "Kernel network counters", statistics.CapturedAt, isContinuation, output);
            job.Report(output, statistics.CapturedAt, statistics.Source, statistics.Warnings);
            before = statistics.Counters.GroupBy(counter => (counter.Protocol, counter.Name)).ToDictionary(same => same.Key, same => same.Last().Value);
        });
    }
}
