using System.Net.Sockets;
using DotNetSockets.CommandLine;
using DotNetSockets.Errors;
using DotNetSockets.Output;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Routes;

/// <summary>The routing tables: netstat -r.</summary>
internal sealed class RoutesCommand : RowsCommand<RoutesOptions>
{
    public override string Name => "routes";

    public override string Summary => "Show the routing tables (netstat -r).";

    protected override string Usage =>
        $"""
        {Terminal.Program} routes [OPTIONS]    the routing tables, as netstat -r shows them

        Without -4 or -6: both families. Without --table: the main table.

        Examples:
          {Terminal.Program} routes -n
          {Terminal.Program} -rn6
          {Terminal.Program} routes --table all -j
        """;

    protected override IReadOnlyList<Column> AllColumns => RouteColumns.All;

    protected override IReadOnlyList<Column> UsualColumns(RoutesOptions options) => RouteColumns.Default;

    protected override int Show(RoutesOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var job = new TableJob(options, RowsName, terminal, cancellationToken);
        var names = new RouteNameBook();
        var showNames = job.Output.Formatter.IsForPeople && !options.Numeric && !options.NumericHosts;
        var timeout = OptionValue.ResolveTimeout(options.ResolveTimeout);
        var shape = job.Repetition.WithTimestamp(job.Output.Shape(RouteColumns.All, RouteColumns.Default), RouteColumns.Timestamp);
        var wanted = new RouteTableOptions
        {
            IncludeIPv4 = options.IPv4 || !options.IPv6,
            IncludeIPv6 = options.IPv6 || !options.IPv4,
            Table = TableNumber(options.Table, names),
            ProcRoot = job.ProcRoot,
        };
        return job.Run((output, isContinuation) =>
        {
            var table = RouteTable.Capture(wanted, cancellationToken);
            var timestamp = job.TimestampOf(table.CapturedAt);
            if (showNames)
            {
                names.Hosts.Resolve(table.Routes.SelectMany(AddressesOf), timeout, cancellationToken);
            }

            var rows = table.Routes.Select(route => new RouteRow(route, names, showNames, timestamp, job.Host)).ToList();
            if (job.IsNetstats)
            {
                WriteNetstats(job, options, rows, shape, table.CapturedAt, isContinuation, output);
            }
            else
            {
                job.Write(rows, shape, Title(wanted.IncludeIPv4, wanted.IncludeIPv6), table.CapturedAt, isContinuation, output);
            }

            job.Report(output, table.CapturedAt, table.Source, table.Warnings);
        });
    }

    /// <summary>A table for each family, for netstat's have not the same columns.</summary>
    private static void WriteNetstats(TableJob job, RoutesOptions options, List<RouteRow> rows, Shape<RouteRow> shape, DateTimeOffset capturedAt, bool isContinuation, RowWriter output)
    {
        foreach (var family in new[] { AddressFamily.InterNetwork, AddressFamily.InterNetworkV6 })
        {
            var isIPv6 = family == AddressFamily.InterNetworkV6;
            var ours = rows.Where(row => row.Route.Family == family).ToList();
            if (ours.Count > 0 || (isIPv6 ? options.IPv6 : options.IPv4 || !options.IPv6))
            {
                job.Write(ours, shape with { Columns = RouteColumns.Table(family, options.Extend) }, Title(!isIPv6, isIPv6), capturedAt, isContinuation, output);
                isContinuation = false;
            }
        }
    }

    private static string Title(bool isIPv4, bool isIPv6) =>
        isIPv4 && isIPv6 ? "Kernel IP and IPv6 routing tables" : isIPv6 ? "Kernel IPv6 routing table" : "Kernel IP routing table";

    private static IEnumerable<HostAddress> AddressesOf(RouteInfo route)
    {
        if (route.Gateway is { } gateway)
        {
            yield return gateway;
        }

        if (route.PrefixLength == (route.Family == AddressFamily.InterNetwork ? 32 : 128))
        {
            yield return route.Destination;
        }
    }

    /// <summary>Null for all tables.</summary>
    private static uint? TableNumber(string? table, RouteNameBook names)
    {
        if (table is null)
        {
            return RouteTableOptions.MainTable;
        }

        if (IprouteFile.Number(table) is { } number)
        {
            return number;
        }

        var known = names.Tables.Select(named => (Name: named.Value, Number: (uint?)named.Key)).Append((Name: "all", Number: null)).ToList();
        return NamedChoice.Find("table", table, known, choice => choice.Name, "/etc/iproute2/rt_tables") is var found && found.Name == "all" ? null : found.Number;
    }
}
