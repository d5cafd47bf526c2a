using DotNetSockets.Names;
using DotNetSockets.Sockets;
using DotNetSockets.Tables;
using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Commands.Explain;

/// <summary>A port: what it is registered for, and who uses it on this host.</summary>
/// <param name="Word">What the user called it.</param>
/// <param name="Port">The port.</param>
/// <param name="Services">Its entries in the list of services, of the protocol asked for.</param>
/// <param name="Protocol">The one protocol asked about; null for all.</param>
internal sealed record PortTopic(string Word, ushort Port, IReadOnlyList<Service> Services, string? Protocol) : Topic(Word, TopicKind.Port)
{
    /// <summary>More listeners of one address are counted.</summary>
    private const int MostOfPlace = 4;

    internal override string Summary => "A port.";

    internal override bool NeedsOwners => true;

    internal override IEnumerable<LessonRow> Explain(HostView host)
    {
        if (Port == 0)
        {
            return [Say(Aspect.Meaning, "No socket has this port: a program that asks for it gets a free one, which the kernel chooses. "
                + "The table shows * for no port.")];
        }

        IReadOnlyList<SocketInfo> sockets = [.. host.Sockets.Where(IsOfProtocol)];
        return
        [
            .. Registrations(),
            .. Ranges(new KernelSettings()),
            .. Listeners(sockets, host),
            .. Connections(sockets, "this host's port", socket => socket.LocalPort == Port),
            .. Connections(sockets, "that port elsewhere", socket => socket.ForeignPort == Port && socket.LocalPort != Port),
            .. Commands(sockets),
        ];
    }

    /// <summary>The sockets; where there are none, what it is registered for.</summary>
    private IEnumerable<LessonRow> Commands(IReadOnlyList<SocketInfo> sockets) =>
        sockets.Any(socket => socket.LocalPort == Port || socket.ForeignPort == Port)
            ? [Say(Aspect.Command, LessonCommands.WithPort(Port, Protocol))]
        : Services.Count > 0 ? [Say(Aspect.Command, LessonCommands.Service(Port))]
        : [];

    private bool IsOfProtocol(SocketInfo socket) =>
        socket.Protocol is SocketProtocol.Tcp or SocketProtocol.Udp
        && (Protocol is null || string.Equals(socket.Protocol.ToString(), Protocol, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<LessonRow> Registrations() => Services.Count == 0
        ? [Say(Aspect.Registered, "not in this host's list of services", value: Port)]
        : Services.Select(service => Say(
            Aspect.Registered, service.Aliases.Count == 0 ? service.Name : $"{service.Name} (also {string.Join(", ", service.Aliases)})",
            Invariant($"{service.Port}/{service.Protocol}"), service.Port));

    private IEnumerable<LessonRow> Ranges(KernelSettings settings)
    {
        if (settings.NumberOf("net.ipv4.ip_unprivileged_port_start") is { } start)
        {
            yield return Say(Aspect.Range, Port < start
                ? Invariant($"below {start}: only root, or a program with CAP_NET_BIND_SERVICE, may listen on it")
                : "programs of any user may listen on it");
        }

        if (EphemeralPorts.Of(settings) is { } ephemeral)
        {
            yield return Say(Aspect.Range,
                ephemeral.Contains(Port)
                    ? Invariant($"within {ephemeral.First} to {ephemeral.Last}: the kernel may choose it for a socket that connects ")
                        + "without a port of its own"
                : Port >= ephemeral.First && Port <= ephemeral.Last
                    ? $"in {EphemeralPorts.ReservedSetting}: the kernel never chooses it by itself"
                : Invariant($"outside {ephemeral.First} to {ephemeral.Last}: the kernel never chooses it by itself"));
        }
    }

    private IEnumerable<LessonRow> Listeners(IReadOnlyList<SocketInfo> sockets, HostView host)
    {
        var listeners = sockets.Where(socket => socket.LocalPort == Port
            && (socket.State == SocketState.Listen || (socket.Protocol != SocketProtocol.Tcp && socket.State is null))).ToList();
        return listeners.Count == 0
            ? [Say(Aspect.Listener, "nobody, on this host and now", value: 0)]
            : listeners.GroupBy(socket => SocketName.Of(socket)).SelectMany(place => Place(place.Key, [.. place], host));
    }

    /// <summary>Of many listeners that share a place the first stands for all.</summary>
    private IEnumerable<LessonRow> Place(string name, List<SocketInfo> listeners, HostView host) => listeners.Count <= MostOfPlace
        ? listeners.Select(socket => Say(
            Aspect.Listener, $"{host.OwnerText(socket)}; {QueueText.ReceiveQueue(socket)}", name, socket.ReceiveQueue))
        : [Say(
            Aspect.Listener, Invariant($"{listeners.Count} sockets share it, the first of {host.OwnerText(listeners[0])}; in their queues wait ")
                + CountText.Of(listeners.Sum(socket => socket.ReceiveQueue ?? 0), listeners[0].State is null ? "byte" : "connection"),
            name, listeners.Sum(socket => socket.ReceiveQueue ?? 0))];

    private IEnumerable<LessonRow> Connections(IReadOnlyList<SocketInfo> sockets, string whose, Func<SocketInfo, bool> isOne) => sockets
        .Where(socket => socket.State is not null and not SocketState.Listen && isOne(socket))
        .GroupBy(socket => socket.State!.Value)
        .OrderByDescending(group => group.Count())
        .Select(group => Say(Aspect.Here, Invariant($"{group.Count()} at {whose}"), SocketWords.State(group.Key), group.Count()));
}
