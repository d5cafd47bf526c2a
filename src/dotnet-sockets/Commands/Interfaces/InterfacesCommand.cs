using DotNetSockets.CommandLine;
using DotNetSockets.Output;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Interfaces;

/// <summary>The network interfaces and what they have counted: netstat -i.</summary>
internal sealed class InterfacesCommand : RowsCommand<InterfacesOptions>
{
    public override string Name => "interfaces";

    public override string Summary => "Show the network interfaces (netstat -i).";

    protected override string Usage =>
        $"""
        {Terminal.Program} interfaces [OPTIONS]    the interfaces, as netstat -i shows them

        Without -a interfaces that are down are left out. With -c rates are shown, too.

        Examples:
          {Terminal.Program} interfaces -a
          {Terminal.Program} interfaces -c --interval 0.5 --count 2
          {Terminal.Program} -i -j
        """;

    /// <summary>ss's -i shows what TCP knows of a connection; the letters beside it choose sockets.</summary>
    protected override string? HintFor(string option, string? value) => option is ['-', var letter] && "tulxwamop".Contains(letter, StringComparison.Ordinal)
        ? $"'{option}' chooses sockets, and -i lists interfaces; ss's -i is --info, as dotnet-sockets -ta --info."
        : null;

    protected override IReadOnlyList<Column> AllColumns => InterfaceColumns.All;

    protected override IReadOnlyList<Column> UsualColumns(InterfacesOptions options) => InterfaceColumns.Default(options.Continuous);

    protected override int Show(InterfacesOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var job = new TableJob(options, RowsName, terminal, cancellationToken);
        var shape = job.Repetition.WithTimestamp(
            job.Output.Shape(
                InterfaceColumns.All,
                job.IsNetstats ? InterfaceColumns.Table(options.Extend, job.Repetition.Repeats) : InterfaceColumns.Default(job.Repetition.Repeats)),
            InterfaceColumns.Timestamp);
        var needs = shape.Read.Aggregate(RowNeeds.None, (all, column) => all | column.Needs);
        var wanted = new InterfaceTableOptions
        {
            IncludeAddresses = needs.HasFlag(RowNeeds.InterfaceAddresses),
            IncludeSpeed = needs.HasFlag(RowNeeds.InterfaceSpeed),
            ProcRoot = job.ProcRoot,
        };
        var before = new Dictionary<(int?, string), InterfaceCounters?>();
        var last = 0L;
        return job.Run((output, isContinuation) =>
        {
            var now = TimeProvider.System.GetTimestamp();
            var table = InterfaceTable.Capture(wanted, cancellationToken);
            var seconds = TimeProvider.System.GetElapsedTime(last, now).TotalSeconds;
            var timestamp = job.TimestampOf(table.CapturedAt);
            var rows = table.Interfaces.Where(link => options.All || link.Traits is not { } traits || traits.HasFlag(InterfaceTraits.Up))
                .Select(link => new InterfaceRow(link, before.GetValueOrDefault((link.Index, link.Name)), seconds, timestamp, job.Host)).ToList();
            job.Write(rows, shape, "Kernel Interface table", table.CapturedAt, isContinuation, output);
            job.Report(output, table.CapturedAt, table.Source, table.Warnings);
            last = now;
            before = table.Interfaces.GroupBy(link => (link.Index, link.Name)).ToDictionary(same => same.Key, same => same.Last().Counters);
        });
    }
}
