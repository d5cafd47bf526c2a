using DotNetSockets.Sockets;
using DotNetSockets.Tables;
using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Commands.Doctor.Checks;

/// <summary>Programs that do not close what their peers have closed.</summary>
internal sealed class CloseWaitCheck : Check
{
    private const string Timeout = "net.ipv4.tcp_fin_timeout";

    /// <summary>A pool of connections may keep a few that are of no more use; no setting of the kernel's says how many are many.</summary>
    private const int Many = 10;

    internal override string Name => "close-wait";

    internal override string Meaning => $"""
        Connections in CLOSE_WAIT, by process, that have heard nothing of their peers for longer than {Timeout}, when a peer has usually
        given up waiting; a warning from {Many} of one process on, or where they near its limit of open files, an error where it may open no more.
        """;

    internal override IReadOnlyList<ColumnOf<SocketRow>> Reads { get; } = [Facts.LastAcknowledgement];

    internal override IEnumerable<Finding> Find(Examination host)
    {
        if (host.SettingOr(Timeout, usual: 60) is not var (seconds, setting))
        {
            host.CannotRead(this, Timeout);
            return [];
        }

        var closed = host.After.Sockets.Where(socket => socket.State == SocketState.CloseWait).ToList();
        if (closed.Any(socket => Silence(host, socket) is null))
        {
            host.CannotTell(this, "how long connections have been silent is not known");
        }

        // The FIN acknowledged something, too, so that the silence began with it or later.
        return SocketGroup.Of(host.After, closed.Where(socket => Silence(host, socket) >= 1000 * seconds))
            .Select(group => Found(host, group, seconds, setting));
    }

    private static long? Silence(Examination host, in SocketInfo socket) => host.After.NumberOf(socket, Facts.LastAcknowledgement);

    private Finding Found(Examination host, SocketGroup group, long seconds, Evidence setting)
    {
        var count = group.Sockets.Count;
        var limit = group.ProcessId is { } id ? OpenFiles.LimitOf(host.Folder, id) : null;
        var isNearLimit = limit is { } most && Nearness.Of(count, most) is not null;
        var isAtLimit = isNearLimit && OpenFiles.CountOf(host.Folder, group.ProcessId!.Value) >= limit;
        return new Finding
        {
            Check = Name,
            Severity = isAtLimit ? Severity.Error : isNearLimit || count >= Many ? Severity.Warning : Severity.Info,
            Subject = group.Name,
            Count = count,
            Reason = Invariant($"{CountText.Of(count, "connection")} that the peer closed more than {seconds} s ago ")
                + CountText.Form(count, "was", "were") + " not closed by the program: unless it still works on an answer, it leaks sockets or hangs"
                + (isNearLimit ? Invariant($", and may have no more than {limit} open files.") : "."),
            Evidence =
            [
                setting,
                .. limit is { } files ? [Evidence.OfNumber("open files that the process may have", files)] : Array.Empty<Evidence>(),
                .. group.Places(),
                Evidence.OfNumber("longest silence in ms", group.Sockets.Max(socket => Silence(host, socket) ?? 0)),
                .. host.After.Evidence(group.Sockets, "last_ack_ms"),
            ],
            Next = "dotnet-sockets -tanp state close-wait" + (group.ProcessId is { } process ? Invariant($" and pid = {process}") : ""),
        };
    }
}
