using DotNetSockets.Rows;
using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Doctor;

/// <summary>Listeners that other hosts can reach and probably should not.</summary>
internal sealed class ExposedListenerCheck : Check
{
    internal override string Name => "exposed-listener";

    internal override string Meaning => """
        TCP listeners on every interface that have a twin on a loopback address, so that other hosts and this one reach different sockets,
        or whose port is a debugger's.
        """;

    internal override IEnumerable<Finding> Find(Examination host)
    {
        var exposed = host.After.Listeners.Where(listener => listener.LocalAddress.IsAny && listener.Interface is null).ToList();
        var loopback = host.After.Listeners.Where(listener => listener.LocalAddress.IsLoopback).ToLookup(listener => listener.LocalPort);
        return
        [
            .. exposed.SelectMany(listener => loopback[listener.LocalPort].Where(twin => AreTwins(listener, twin))
                .Select(twin => Twin(host, listener, twin))),
            .. exposed.Where(listener => listener.LocalPort is { } port && DebugPorts.All.ContainsKey(port))
                .Select(listener => Debugger(host, listener)),
        ];
    }

    /// <summary>An IPv6 listener takes IPv4 as well, unless it is known not to.</summary>
    private static bool AreTwins(in SocketInfo listener, in SocketInfo twin) => twin.Family == listener.Family
        || (listener.LocalAddress == HostAddress.AnyIPv6 && listener.Details?.IsIPv6Only == false);

    private Finding Twin(Examination host, in SocketInfo listener, in SocketInfo twin)
    {
        var sameProgram = Programs.AreSame(host.After, listener, twin);
        return new Finding
        {
            Check = Name,
            Severity = sameProgram == false ? Severity.Warning : Severity.Info,
            Subject = SocketName.Of(listener),
            Reason = $"Other hosts reach this listener, while programs of this host reach {SocketName.Of(twin)}"
                + (sameProgram == false ? ", which is another program: a test from here does not show what others get." : "."),
            Evidence = [host.After.Evidence(listener), host.After.Evidence(twin)],
            Next = Invariant($"dotnet-sockets explain {listener.LocalPort}/tcp"),
        };
    }

    private Finding Debugger(Examination host, in SocketInfo listener) => new()
    {
        Check = Name,
        Severity = Severity.Warning,
        Subject = SocketName.Of(listener),
        Reason = Invariant($"Port {listener.LocalPort} is where {DebugPorts.All[listener.LocalPort!.Value]} takes debuggers, and it is ")
            + "open on every interface: whoever reaches it can run code here.",
        Evidence = [host.After.Evidence(listener)],
        Next = Invariant($"dotnet-sockets explain {listener.LocalPort}/tcp"),
    };
}
