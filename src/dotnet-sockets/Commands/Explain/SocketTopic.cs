using System.Globalization;
using System.Net;
using DotNetSockets.Names;
using DotNetSockets.Sockets;
using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Commands.Explain;

/// <summary>The sockets of this host that have an address, with or without a port, as one of their ends.</summary>
/// <param name="Word">What the user wrote.</param>
/// <param name="Address">The address; null for any.</param>
/// <param name="Port">The port; null for any.</param>
internal sealed record SocketTopic(string Word, HostAddress? Address, ushort? Port) : Topic(Word, TopicKind.Socket)
{
    /// <summary>More than these are counted rather than explained one by one: the list is the place for them.</summary>
    private const int MostAtLength = 8;

    internal override string Summary => "Sockets of this host.";

    /// <summary>Reads 127.0.0.1:80, [::1]:80, *:80, 127.0.0.1 and ::1; null for anything else.</summary>
    internal static SocketTopic? TryParse(string word)
    {
        var colon = word.LastIndexOf(':');
        if (colon > 0 && word[..colon] is "*" && TryParsePort(word[(colon + 1)..], out var any))
        {
            return new SocketTopic(word, null, any);
        }

        // Digits alone are a port; the parser would take them for an address.
        return IPEndPoint.TryParse(word, out var end) && word.AsSpan().ContainsAny('.', ':')
            ? new SocketTopic(word, HostAddress.FromIPAddress(end.Address).Unmap(), end.Port == 0 ? null : (ushort)end.Port)
            : null;

        static bool TryParsePort(string text, out ushort port) =>
            ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port);
    }

    internal override bool NeedsOwners => true;

    internal override IEnumerable<LessonRow> Explain(HostView host)
    {
        var sockets = host.Sockets.Where(socket => IsLocal(socket) || IsEnd(socket.ForeignAddress, socket.ForeignPort)).ToList();
        var listeners = sockets.Where(IsListener).ToList();
        var others = sockets.Where(socket => !IsListener(socket)).ToList();
        return sockets.Count == 0
            ? [Say(Aspect.Meaning, "No socket of this host has it as one of its ends, and none listens there.")]
            :
            [
                .. listeners.Count <= MostAtLength ? Each(listeners, host) : Count(listeners),
                .. others.Count <= MostAtLength ? Each(others, host) : Count(others),
            ];
    }

    private static IEnumerable<LessonRow> Each(List<SocketInfo> sockets, HostView host) =>
        sockets.SelectMany(socket => SocketLesson.Explain(socket, host));

    private static bool IsListener(SocketInfo socket) => socket.State is SocketState.Listen;

    private IEnumerable<LessonRow> Count(List<SocketInfo> sockets) =>
    [
        Say(Aspect.Meaning, "Too many sockets use this address to describe each. The command below lists them."),
        .. sockets.CountBy(socket => (socket.State, IsLocal: IsLocal(socket))).OrderByDescending(group => group.Value).Select(group => Say(
            Aspect.Here, Invariant($"{group.Value} with it as the {(group.Key.IsLocal ? "local" : "foreign")} end"),
            SocketWords.State(group.Key.State), group.Value)),
        Say(Aspect.Command, CommandFor(sockets)),
    ];

    /// <summary>By the port alone where they serve the address by being bound to any: that is not theirs.</summary>
    private string CommandFor(List<SocketInfo> sockets) =>
        Address is { } address && (Port is null || sockets.Exists(socket =>
            IsEnd(socket.LocalAddress, socket.LocalPort) || IsEnd(socket.ForeignAddress, socket.ForeignPort)))
            ? LessonCommands.WithHost(address, Port)
            : LessonCommands.WithPort(Port!.Value, protocol: null);

    /// <summary>A socket that is bound to any address serves this one as well.</summary>
    private bool IsLocal(in SocketInfo socket) => IsEnd(socket.LocalAddress, socket.LocalPort)
        || (socket.LocalAddress.IsAny && socket.ForeignAddress.IsNoHost() && Port is not null && socket.LocalPort == Port
            && (Address is not { } address || socket.LocalAddress.Family == address.Family || socket.LocalAddress == HostAddress.AnyIPv6));

    private bool IsEnd(HostAddress address, uint? port) =>
        (Address is null || address.Unmap() == Address) && (Port is null || port == Port) && (Port is not null || Address is not null);
}
