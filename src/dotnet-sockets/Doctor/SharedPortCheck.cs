using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Doctor;

/// <summary>A port that two programs listen on.</summary>
internal sealed class SharedPortCheck : Check
{
    internal override string Name => "shared-port";

    internal override string Meaning => """
        TCP ports that two programs listen on, at the same address (SO_REUSEPORT) or one of them at any. Workers of one program are one
        program; a loopback address beside any is exposed-listener's.
        """;

    internal override IEnumerable<Finding> Find(Examination host)
    {
        foreach (var port in host.After.Listeners.GroupBy(listener => listener.LocalPort).Where(group => group.Count() > 1))
        {
            var pairs = Overlapping([.. port])
                .Select(pair => (pair.One, pair.Other, AreSame: Programs.AreSame(host.After, pair.One, pair.Other))).ToList();
            if (pairs.FindIndex(pair => pair.AreSame == false) is >= 0 and var first)
            {
                yield return Found(host, pairs[first].One, pairs[first].Other);
            }
            else if (pairs.Exists(pair => pair.AreSame is null))
            {
                host.CannotTell(this, Invariant($"who listens on port {port.Key} was not seen"));
            }
        }
    }

    private static IEnumerable<(SocketInfo One, SocketInfo Other)> Overlapping(IReadOnlyList<SocketInfo> listeners) =>
        from i in Enumerable.Range(0, listeners.Count)
        from j in Enumerable.Range(i + 1, listeners.Count - i - 1)
        where Overlap(listeners[i], listeners[j])
        select (listeners[i], listeners[j]);

    private static bool Overlap(in SocketInfo one, in SocketInfo other) =>
        one.Interface == other.Interface && (one.LocalAddress == other.LocalAddress || (one.Family == other.Family
            && (one.LocalAddress.IsAny ^ other.LocalAddress.IsAny)
            && !one.LocalAddress.IsLoopback && !other.LocalAddress.IsLoopback));

    private Finding Found(Examination host, in SocketInfo one, in SocketInfo other) => new()
    {
        Check = Name,
        Severity = Severity.Warning,
        Subject = Invariant($"port {one.LocalPort}"),
        Reason = $"{host.After.OwnerOf(one) ?? "A program"} and {host.After.OwnerOf(other) ?? "another"} both listen on it: "
            + (one.LocalAddress == other.LocalAddress ? "the kernel gives each connection to either of them." : "which of them a client "
                + "reaches depends on the address it uses."),
        Evidence = [host.After.Evidence(one), host.After.Evidence(other)],
        Next = Invariant($"dotnet-sockets explain {one.LocalPort}/tcp"),
    };
}
