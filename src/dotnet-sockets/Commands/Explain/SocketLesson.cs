using DotNetSockets.Sockets;
using SocketSnapshot;

namespace DotNetSockets.Commands.Explain;

/// <summary>What one socket of this host is doing.</summary>
internal static class SocketLesson
{
    internal static IEnumerable<LessonRow> Explain(SocketInfo socket, HostView host)
    {
        var name = SocketName.Of(socket);
        var state = StateTopics.All.FirstOrDefault(topic => topic.State == socket.State);
        yield return Row(Aspect.Meaning, MeaningOf(socket, state), state?.Name);
        if (socket.ReceiveQueue is { } received)
        {
            yield return Row(Aspect.ReceiveQueue, QueueText.ReceiveQueue(socket), value: received);
        }

        if (socket.SendQueue is { } sent)
        {
            yield return Row(Aspect.SendQueue, QueueText.SendQueue(socket), value: sent);
        }

        foreach (var act in NextAct.Of(socket, state))
        {
            yield return Row(Aspect.Acts, act.Text, LessonRow.WordOf(act.Actor));
        }

        yield return Row(Aspect.Owner, host.OwnerText(socket));

        LessonRow Row(Aspect aspect, string text, string? subject = null, long? value = null) =>
            new(name, TopicKind.Socket, aspect, subject, value, text);
    }

    private static string MeaningOf(in SocketInfo socket, StateTopic? state) =>
        (socket.Protocol == SocketProtocol.Tcp ? state?.Meaning : state?.Elsewhere)?.ReplaceLineEndings(" ")
        ?? "It takes datagrams from anybody, and may send to anybody.";
}
