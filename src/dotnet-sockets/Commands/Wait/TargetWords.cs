using DotNetSockets.Errors;
using DotNetSockets.Recordings;
using DotNetSockets.Sockets;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Wait;

/// <summary>Says what is there instead of what was waited for, and whose it is.</summary>
/// <param name="host">The host.</param>
/// <param name="own">The host's addresses.</param>
/// <param name="hasFilter">Whether a filter was to match, too.</param>
/// <param name="cancellationToken">Ends it.</param>
internal sealed class TargetWords(ISocketSource host, OwnAddresses own, bool hasFilter, CancellationToken cancellationToken)
{
    private const int MostNamed = 3;

    /// <param name="target">The target.</param>
    /// <param name="until">What was waited for.</param>
    /// <param name="found">Who answers there; null where that was not asked.</param>
    internal string Of(Target target, Until until, IReadOnlyList<SocketInfo>? found)
    {
        using var dump = Dump(target);
        List<SocketInfo> all = [.. dump.Where(socket => target.IsOf(socket))];
        var listeners = all.FindAll(socket => Target.IsListener(socket));
        var connections = all.FindAll(socket => target.IsConnection(socket));
        var answering = listeners.FindAll(socket => found?.Any(one => one.Cookie == socket.Cookie && one.LocalAddress == socket.LocalAddress)
            ?? (target.Path is not null || target.IsAnsweredBy(socket, own)));
        var sentence = until switch
        {
            Until.Gone => $"{Named(listeners, dump)} still {CountText.Form(listeners.Count, "listens", "listen")}",
            Until.Drained => $"{CountText.Of(connections.Count, "connection is", "connections are")} left ({States(connections)})",
            Until.Connected when hasFilter && connections.Count > 0 => "no connection that the filter matches is established",
            Until.Connected => $"no connection is established{(listeners.Count == 0 ? ", and nobody listens" : $"; {Named(listeners, dump)} {CountText.Form(listeners.Count, "listens", "listen")}")}",
            _ when answering.Count > 0 && hasFilter =>
                $"{Named(answering, dump)} {CountText.Form(answering.Count, "listens", "listen")}, and the filter does not match {CountText.Form(answering.Count, "it", "them")}",
            _ => Nobody(target, listeners, all, dump),
        };
        return $"{Quoted.Cut(target.Text)}: {sentence}.";
    }

    /// <summary>The sockets of the target, with owners where there are any: the walk over all processes is long.</summary>
    private SocketDump Dump(Target target)
    {
        var dump = host.Dump(Wanted(target, SocketOwnerDetails.None), cancellationToken);
        if (!dump.Any(socket => target.IsOf(socket)))
        {
            return dump;
        }

        dump.Dispose();
        return host.Dump(Wanted(target, SocketOwnerDetails.Descriptors | SocketOwnerDetails.Name), cancellationToken);
    }

    private static SocketTableOptions Wanted(Target target, SocketOwnerDetails owners) => new()
    {
        Protocols = target.Protocol.ToSet(),
        Owners = owners,
        Filter = target.Path is null ? SocketFilter.HasPort(SocketSide.Local, target.Port, target.Port) : null,
    };

    private string Nobody(Target target, List<SocketInfo> listeners, List<SocketInfo> all, SocketDump dump)
    {
        List<HostAddress> foreign = [.. target.Addresses.Where(address => !own.Have(address))];
        var bound = all.FindAll(socket => socket.Protocol == SocketProtocol.Tcp && socket.State == SocketState.Close);
        return foreign.Count > 0 && foreign.Count == target.Addresses.Count ? $"{string.Join(" and ", foreign)} {CountText.Form(foreign.Count, "is no address", "are no addresses")} of this host"
            : listeners.Count > 0 ? $"nobody listens; {Named(listeners, dump, "does", "do")}"
            : bound.Count > 0 ? $"nobody listens; {Named(bound, dump)} {CountText.Form(bound.Count, "is", "are")} bound, and {CountText.Form(bound.Count, "does", "do")} not listen"
            : "nobody listens";
    }

    private static string States(List<SocketInfo> connections)
    {
        var unaccepted = connections.Count(socket => socket is { Inode: null, State: SocketState.Established or SocketState.CloseWait });
        return string.Join(", ", connections.CountBy(socket => SocketWords.State(socket.State) ?? "of another state").OrderByDescending(state => state.Value).Select(state => FormattableString.Invariant($"{state.Value} {state.Key}")))
            + (unaccepted > 0 ? FormattableString.Invariant($"; {unaccepted} not accepted") : "");
    }

    private static string Named(List<SocketInfo> sockets, SocketDump dump, string? one = null, string? many = null)
    {
        var names = sockets.Take(MostNamed).Select(socket => (Name: NameOf(socket), Owner: OwnerOf(socket, dump))).ToList();
        var verb = one is null ? "" : $" {CountText.Form(sockets.Count, one, many!)}";
        return names.Count == 1 && one is not null ? $"{names[0].Name}{verb}{names[0].Owner}"
            : string.Join(", ", names.Select(name => name.Name + name.Owner))
                + (sockets.Count > MostNamed ? FormattableString.Invariant($" and {sockets.Count - MostNamed} more") : "") + verb;
    }

    private static string NameOf(in SocketInfo socket) =>
        socket.Named?.Local is { } name ? Quoted.Cut(name) : SocketName.Of(socket.LocalAddress, socket.LocalPort, socket.Interface);

    private static string OwnerOf(in SocketInfo socket, SocketDump dump)
    {
        var owners = dump.OwnersOf(socket);
        return owners.All.IsEmpty ? owners.IsUnseen ? " (its owner was not seen)" : ""
            : FormattableString.Invariant($" ({Quoted.Cut(dump.ProcessOf(owners.All.Span[0].ProcessId)?.Name ?? "?")}, pid {owners.All.Span[0].ProcessId})");
    }
}
