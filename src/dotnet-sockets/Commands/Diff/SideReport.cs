using System.Globalization;
using DotNetSockets.Commands.Sockets;
using DotNetSockets.Output;
using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using SocketSnapshot;

namespace DotNetSockets.Commands.Diff;

/// <summary>What is said of a side that was read: above all, that it was not read whole.</summary>
internal sealed class SideReport(SocketRequest request, Terminal terminal)
{
    internal void Write(SocketDump dump, SelectedRows rows, DiffSide side)
    {
        foreach (var warning in dump.Warnings)
        {
            terminal.Warn(warning);
        }

        if (UnlistedProtocols.Sentence(request.Capture.Protocols, request.Filter.Possible) is { } unlisted)
        {
            terminal.Warn(unlisted);
        }

        if (request.Filter.HasAny && rows.Doubts is { Count: > 0 } doubts)
        {
            var hasOwners = request.Source.Lacking([.. request.Filter.Columns.Where(OwnerColumns.HaveOwners)]).Count == 0;
            terminal.Warn(side.IsHost ? UndecidedSockets.Sentence(doubts, dump.OwnerShortfall, terminal.Arguments)
                : $"{side.Name}: {UndecidedSockets.SentenceOfRecording(doubts, hasOwners ? dump.OwnerShortfall : null)}");
        }

        if (LeftOutColumns.Sentence(request.Source) is { } leftOut)
        {
            terminal.Warn(leftOut);
        }

        if (request.Source.Odd is { Count: > 0 } odd)
        {
            terminal.Warn($"{side.Name} has values that no socket can have in {string.Join(", ", odd.Order(StringComparer.Ordinal))}; they are unknown here.");
        }

        if (dump.NotEntered is { Count: > 0 } closed)
        {
            terminal.Warn($"Network namespaces that cannot be entered are read through /proc/PID/net, which tells less: {string.Join(", ", closed)}."
                + RootCommand.Remedy(terminal.Arguments));
        }

        Fail(dump, side);
    }

    private void Fail(SocketDump dump, DiffSide side)
    {
        if (request.Source.CutAt(dump) is { } end)
        {
            terminal.Fail(string.Create(CultureInfo.InvariantCulture,
                $"{dump.CutFile ?? side.Name} is cut or damaged at byte {end}: what was behind it cannot be compared."));
        }
        else if (dump.Sources.Count == 0)
        {
            terminal.Fail(side.IsHost ? "No table of sockets of this host could be read."
                : $"{side.Name} has no table of {ProtocolSet.Words(dump.Missing)} sockets that could be read.");
        }
        else if (side.CannotTellApart is { } key)
        {
            terminal.Fail($"{side.Name} does not have {key}, by which sockets are told apart; --key names other columns.");
        }
    }
}
