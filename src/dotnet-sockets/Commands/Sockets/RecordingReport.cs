using System.Globalization;
using DotNetSockets.Output;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Sockets;

/// <summary>What is said of a recording: what it lacks no command can show, but on its host one could record it.</summary>
internal sealed class RecordingReport(SocketPlan plan, SocketRequest request) : ISnapshotReport
{
    /// <summary>Names of columns in one sentence.</summary>
    private const int MostNamed = 20;

    public void Write(SocketDump dump, SelectedRows rows, Terminal terminal)
    {
        var recording = request.Source;
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
            var hasOwners = recording.Lacking([.. request.Filter.Columns.Where(OwnerColumns.HaveOwners)]).Count == 0;
            terminal.Warn(UndecidedSockets.SentenceOfRecording(doubts, hasOwners ? dump.OwnerShortfall : null));
        }

        List<string> lacking = [.. recording.Lacking([.. request.Read]), .. recording.IsOfKernel ? UntoldColumns.Of(request.Read, rows) : []];
        _ = plan.Options.Hostname is not null && lacking.Remove(HostColumns.Name);
        if (lacking.Count > 0)
        {
            var others = lacking.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {lacking.Count - MostNamed} more") : "";
            terminal.Warn($"The recording does not have {string.Join(", ", lacking.Take(MostNamed))}{others}; "
                + $"{(lacking.Count == 1 ? "it is" : "they are")} unknown here."
                + $"{(recording.IsOfKernel ? $" On its host '{Terminal.Program} -an -j --columns all' records all." : "")}");
        }

        if (recording.Odd is { Count: > 0 } odd)
        {
            terminal.Warn($"The recording has values that no socket can have in {string.Join(", ", odd.Order(StringComparer.Ordinal))}; they are unknown here.");
        }

        if (LeftOutColumns.Sentence(recording) is { } leftOut)
        {
            terminal.Warn(leftOut);
        }

        if (MissingTables.Sentence(recording, dump, request.Capture, request.Named) is { } missing)
        {
            terminal.Warn(missing);
        }

        if (recording.CutAt(dump) is { } end)
        {
            terminal.Fail(string.Create(
                CultureInfo.InvariantCulture, $"{dump.CutFile ?? recording.Name} is cut or damaged at byte {end}; the rows before it are all there."));
        }

        if (plan.Snapshots.IsVerbose)
        {
            terminal.Note($"read from {recording.Name}: {string.Join(" and ", recording.Contents)}.");
        }
    }
}
