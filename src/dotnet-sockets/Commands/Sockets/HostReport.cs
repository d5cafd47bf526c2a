using DotNetSockets.Errors;
using DotNetSockets.Output;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Sockets;

/// <summary>What is said of a snapshot of this host: most of what it lacks another right would show.</summary>
internal sealed class HostReport(SocketPlan plan, SocketRequest request) : ISnapshotReport
{
    /// <summary>What no kernel with a network is without; another protocol may only be missing there.</summary>
    private const SocketProtocols OfEveryKernel = SocketProtocols.Tcp | SocketProtocols.Udp | SocketProtocols.Unix;

    /// <summary>All columns are asked for by one word, too, which does not mean these.</summary>
    private void WarnOfRates(Terminal terminal)
    {
        var rates = request.Read.Where(RateColumns.AreOf).Select(column => column.Key).Distinct().ToList();
        if (rates.Count > 0 && rates.Count < RateColumns.All.Count)
        {
            terminal.Warn($"{string.Join(", ", rates)}: a rate takes two snapshots, and there is one; add -c.");
        }
    }

    public void Write(SocketDump dump, SelectedRows rows, Terminal terminal)
    {
        foreach (var warning in dump.Warnings)
        {
            terminal.Warn(warning);
        }

        if (UnlistedProtocols.Sentence(request.Capture.Protocols, request.Filter.Possible) is { } unlisted)
        {
            terminal.Warn(unlisted);
        }

        if (request.Needs.HasFlag(RowNeeds.Rates) && !plan.Snapshots.Repetition.Repeats)
        {
            WarnOfRates(terminal);
        }

        var remedy = new Lazy<string>(() => RootCommand.Remedy(terminal.Arguments));
        if (plan.IsOfAllNamespaces && OperatingSystem.IsLinux() && NetworkNamespaces.Shortfall() is { } unnamed)
        {
            // What is not mounted no right shows.
            terminal.Warn($"Network namespaces may be missing: {unnamed}{(Path.Exists("/proc/self") ? remedy.Value : "")}");
        }

        if (dump.NotEntered is { Count: > 0 } closed)
        {
            terminal.Warn(
                $"Network namespaces that this user may not enter are read through /proc/PID/net, which has no backlog limits, "
                + $"interfaces and cookies: {string.Join(", ", closed)}.{remedy.Value}");
        }

        if (request.ShowsOwners && dump.OwnerShortfall is { } reason && rows.Unseen is > 0 and var unseen)
        {
            terminal.Warn(UnseenOwners.Sentence(unseen, reason, dump.NeedsRightsForOwners ? remedy.Value : ""));
        }

        if (request.Filter.CanDoubt && rows.Doubts is { Count: > 0 } doubts)
        {
            terminal.Warn(UndecidedSockets.Sentence(doubts, dump.OwnerShortfall, terminal.Arguments));
        }

        if (dump.Sources.Count == 0 && (request.Capture.Protocols & OfEveryKernel) != SocketProtocols.None)
        {
            // A process may have ended since it was found, and a folder may only look like a procfs.
            terminal.Fail(plan.Options.Proc is { } root ? $"{Quoted.Of(root)} has no table of sockets that could be read: it is not a mounted procfs."
                : "No table of sockets could be read: the network namespace is gone.");
        }
        else if ((dump.Missing & request.Named) is not SocketProtocols.None and var missing)
        {
            terminal.Warn($"This system has no table of {missing.ToString().ToLowerInvariant()} sockets.");
        }

        if (plan.Snapshots.IsVerbose)
        {
            terminal.Note($"captured at {Rfc3339.Text(dump.CapturedAt)} from {string.Join(" and ", dump.Sources)}.");
        }

        if (plan is { Snapshots.IsVerbose: true, IsOfAllNamespaces: true })
        {
            terminal.Note("a network namespace that only a socket keeps, without process, descriptor or mount, cannot be found and may exist.");
        }
    }
}
