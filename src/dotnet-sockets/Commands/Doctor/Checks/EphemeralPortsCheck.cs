using DotNetSockets.Names;
using DotNetSockets.Sockets;
using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Commands.Doctor.Checks;

/// <summary>Destinations to which the ports for outgoing connections run out.</summary>
internal sealed class EphemeralPortsCheck : Check
{
    internal override string Name => "ephemeral-ports";

    internal override string Meaning => """
        Destinations to which nearly all ports of net.ipv4.ip_local_port_range are taken, TIME_WAIT included where net.ipv4.tcp_tw_reuse
        does not give its ports away again; net.ipv4.ip_local_reserved_ports and listeners' ports are not there to be had.
        """;

    internal override IEnumerable<Finding> Find(Examination host)
    {
        if (EphemeralPorts.Of(host.Settings) is not { } range)
        {
            host.CannotRead(this, EphemeralPorts.RangeSetting);
            return [];
        }

        var reuse = Reuse(host.Settings);
        var sockets = host.After.Sockets.Where(socket =>
            socket is { Protocol: SocketProtocol.Tcp, LocalPort: { } port } && range.Contains(port)).ToList();

        // connect() passes by every port that was bound by hand (inet_hash_connect), whatever the address.
        var bound = sockets.Where(socket => socket.State is SocketState.Listen or SocketState.Close)
            .Select(socket => socket.LocalPort).ToHashSet();
        return sockets
            .Where(socket => socket.ForeignPort is not null && !bound.Contains(socket.LocalPort))
            .Where(socket => socket.State != SocketState.TimeWait || !reuse(socket.ForeignAddress))
            .GroupBy(socket => (Source: socket.LocalAddress.Unmap(), Target: socket.ForeignAddress.Unmap(), Port: socket.ForeignPort))
            .Select(group => Judge(host, range, bound.Count, group.Key.Source.ToString(),
                SocketName.Of(group.Key.Target, group.Key.Port), [.. group]))
            .OfType<Finding>();
    }

    /// <summary>Whether a port in TIME_WAIT can be had for a new connection to an address: tcp_tw_reuse, which needs timestamps.</summary>
    private static Func<HostAddress, bool> Reuse(KernelSettings settings)
    {
        var reuse = settings.NumberOf("net.ipv4.tcp_timestamps") == 0 ? 0 : settings.NumberOf("net.ipv4.tcp_tw_reuse");
        return address => reuse == 1 || (reuse == 2 && address.IsLoopback);
    }

    private Finding? Judge(
        Examination host, EphemeralPorts range, int bound, string source, string target, IReadOnlyList<SocketInfo> sockets)
    {
        var used = bound + sockets.Select(socket => socket.LocalPort).Distinct().Count();
        if (Nearness.Of(used, range.Count) is not { } severity)
        {
            return null;
        }

        var waiting = sockets.Count(socket => socket.State == SocketState.TimeWait);
        return new Finding
        {
            Check = Name,
            Severity = severity,
            Subject = target,
            Count = used,
            Reason = Invariant($"{used} of {range.Count} ports for connections from {source} to {target} are taken, {waiting} of them ")
                + "by TIME_WAIT"
                + (used >= range.Count ? ": connect() fails with EADDRNOTAVAIL until one is free." : ": when none is left, connect() "
                    + "fails with EADDRNOTAVAIL."),
            Evidence =
            [
                Evidence.OfSetting(EphemeralPorts.RangeSetting + " (first)", range.First),
                Evidence.OfSetting(EphemeralPorts.RangeSetting + " (last)", range.Last),
                Evidence.OfNumber("ports in use", used),
                Evidence.OfNumber("of those in TIME_WAIT", waiting),
                .. host.After.Evidence(sockets),
            ],
            Next = $"dotnet-sockets -tan dst '{target}'",
        };
    }
}
