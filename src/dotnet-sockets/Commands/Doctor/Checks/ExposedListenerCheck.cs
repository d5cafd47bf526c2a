using System.Net.Sockets;
using DotNetSockets.Sockets;
using DotNetSockets.Tables;
using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Commands.Doctor.Checks;

/// <summary>Listeners that other hosts can reach and probably should not.</summary>
internal sealed class ExposedListenerCheck : Check
{
    internal override string Name => "exposed-listener";

    internal override string Meaning => """
        TCP listeners on every interface that have a twin on a loopback address, so that other hosts and this one reach different sockets;
        or whose port is one that debuggers usually take, a warning where the program is of that debugger's kind.
        """;

    internal override IReadOnlyList<ColumnOf<SocketRow>> Reads { get; } = [Facts.IPv6Only];

    internal override IEnumerable<Finding> Find(Examination host)
    {
        host.Require(this, host.After.Listeners.Where(listener => listener.LocalAddress == HostAddress.AnyIPv6), Facts.IPv6Only);
        var exposed = host.After.Listeners.Where(listener => listener.LocalAddress.IsAny && listener.Interface is null)
            .GroupBy(listener => listener.LocalPort).ToList();
        var loopback = host.After.Listeners.Where(listener => listener.LocalAddress.IsLoopback).ToLookup(listener => listener.LocalPort);
        return
        [
            .. exposed.Select(port => Twins(host, [.. port], [.. loopback[port.Key]])).OfType<Finding>(),
            .. exposed.Select(port => Debugger(host, [.. port])).OfType<Finding>(),
        ];
    }

    /// <summary>One finding a port, however many listeners share it.</summary>
    private Finding? Twins(Examination host, IReadOnlyList<SocketInfo> exposed, IReadOnlyList<SocketInfo> loopback)
    {
        var groups = exposed.GroupBy(listener => Reach(host, listener))
            .Select(some => (Listeners: some.ToList(), Twins: loopback.Where(twin => (some.Key & Reach(host, twin)) != 0).ToList()))
            .Where(group => group.Twins.Count > 0).ToList();
        if (groups.Count == 0)
        {
            return null;
        }

        var listeners = groups.SelectMany(group => group.Listeners).ToList();
        var twins = groups.MaxBy(group => group.Twins.Count).Twins;
        var areOthers = groups.Exists(group =>
            ProgramSockets.Compare(ProgramSockets.Of(host.After, group.Listeners), ProgramSockets.Of(host.After, group.Twins)).AreSame == false);
        return new Finding
        {
            Check = Name,
            Severity = areOthers ? Severity.Warning : Severity.Info,
            Subject = SocketName.Of(listeners[0]),
            Count = listeners.Count + twins.Count,
            Reason = $"Other hosts reach {(listeners.Count == 1 ? "this listener" : Invariant($"this and {listeners.Count - 1} more like it"))}, "
                + $"while programs of this host reach {SocketName.Of(twins[0])}"
                + (twins.Count == 1 ? "" : Invariant($" and {twins.Count - 1} more like it"))
                + (areOthers ? $", which {(twins.Count == 1 ? "is" : "are")} another program's: a test from here does not show what others get." : "."),
            Evidence = [.. host.After.Evidence(listeners.Take(2)), .. host.After.Evidence(twins.Take(2))],
            Next = Invariant($"dotnet-sockets explain {listeners[0].LocalPort}/tcp"),
        };
    }

    /// <summary>The families that it takes connections of: an IPv6 listener on any address takes IPv4 as well, unless it is known not to.</summary>
    private static Families Reach(Examination host, SocketInfo listener) => listener.Family == AddressFamily.InterNetwork ? Families.IPv4
        : listener.LocalAddress == HostAddress.AnyIPv6 && host.After.NumberOf(listener, Facts.IPv6Only) == 0 ? Families.IPv4 | Families.IPv6
        : Families.IPv6;

    /// <summary>A port's number is a hint and no more: who listens there makes it likely.</summary>
    private Finding? Debugger(Examination host, IReadOnlyList<SocketInfo> listeners)
    {
        if (listeners[0].LocalPort is not { } port || !DebugPorts.All.TryGetValue(port, out var debugger))
        {
            return null;
        }

        var fitting = listeners.Where(listener => host.After.OwnersOf(listener).Any(owner => debugger.Fits(owner.Name))).ToList();
        var shown = fitting.Count > 0 ? fitting[0] : listeners[0];
        return new Finding
        {
            Check = Name,
            Severity = fitting.Count > 0 ? Severity.Warning : Severity.Info,
            Subject = SocketName.Of(shown),
            Count = listeners.Count,
            Reason = Invariant($"Port {port} is the usual port of {debugger.Name}, and it is open on every interface: if this is a ")
                + "debugger, whoever can connect can run code"
                + (fitting.Count > 0 ? Invariant($"; {host.After.OwnerOf(shown)} is a program that can be debugged so.") : "."),
            Evidence = [host.After.Evidence(shown)],
            Next = Invariant($"dotnet-sockets explain {port}/tcp"),
        };
    }

    [Flags]
    private enum Families
    {
        None = 0,
        IPv4 = 1,
        IPv6 = 2,
    }
}
