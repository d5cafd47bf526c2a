using DotNetSockets.CommandLine;
using DotNetSockets.Names;
using DotNetSockets.Output;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Groups;

/// <summary>The multicast groups that the host is a member of: netstat -g.</summary>
internal sealed class GroupsCommand : RowsCommand<GroupsOptions>
{
    public override string Name => "groups";

    public override string Summary => "Show the multicast group memberships (netstat -g).";

    protected override string Usage =>
        $"""
        {Terminal.Program} groups [OPTIONS]    the multicast memberships, as netstat -g

        Examples:
          {Terminal.Program} groups -n
          {Terminal.Program} groups -ne
          {Terminal.Program} -gn6 -j
        """;

    protected override IReadOnlyList<Column> AllColumns => GroupColumns.All;

    protected override IReadOnlyList<Column> UsualColumns(GroupsOptions options) => GroupColumns.Default;

    protected override int Show(GroupsOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var job = new TableJob(options, RowsName, terminal, cancellationToken);
        var hosts = new HostBook();
        var shape = job.Repetition.WithTimestamp(
            job.Output.Shape(GroupColumns.All, job.IsNetstats ? GroupColumns.Table(options.Extend) : GroupColumns.Default), GroupColumns.Timestamp);
        var showNames = !options.Numeric && !options.NumericHosts && shape.Read.Any(column => column.Needs.HasFlag(RowNeeds.ForeignHost));
        var timeout = OptionValue.ResolveTimeout(options.ResolveTimeout);
        var wanted = new GroupTableOptions
        {
            IncludeIPv4 = options.IPv4 || !options.IPv6,
            IncludeIPv6 = options.IPv6 || !options.IPv4,
            ProcRoot = job.ProcRoot,
        };
        return job.Run((output, isContinuation) =>
        {
            var table = GroupTable.Capture(wanted, cancellationToken);
            var timestamp = job.TimestampOf(table.CapturedAt);
            if (showNames)
            {
                hosts.Resolve(table.Groups.Select(membership => membership.Group), timeout, cancellationToken);
            }

            job.Write(
                table.Groups.Select(membership => new GroupRow(membership, hosts.NameOf, timestamp, job.Host)),
                shape, "IPv6/IPv4 Group Memberships", table.CapturedAt, isContinuation, output);
            job.Report(output, table.CapturedAt, table.Source, table.Warnings);
        });
    }
}
