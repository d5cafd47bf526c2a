using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Commands.Doctor.Checks;

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
        foreach (var port in host.After.Listeners.GroupBy(listener => listener.LocalPort).Where(group => group.Skip(1).Any()))
        {
            var compared = port.GroupBy(listener => (listener.Interface, listener.Family))
                .SelectMany(listeners => Compare(host.After, [.. listeners])).ToList();
            if (compared.FindIndex(pair => pair.AreSame == false) is >= 0 and var first)
            {
                yield return Found(host, compared[first].One, compared[first].Other);
            }
            else if (compared.Exists(pair => pair.AreSame is null))
            {
                host.CannotTell(this, Invariant($"who listens on port {port.Key} was not seen"));
            }
        }
    }

    /// <summary>Those at one address with each other, and those at any address with those at one that other hosts can reach.</summary>
    private static IEnumerable<(bool? AreSame, SocketInfo One, SocketInfo Other)> Compare(Reading reading, IReadOnlyList<SocketInfo> listeners)
    {
        foreach (var place in listeners.GroupBy(listener => listener.LocalAddress).Where(group => group.Skip(1).Any()))
        {
            var programs = ProgramSockets.Of(reading, place);
            yield return ProgramSockets.Compare(programs, programs);
        }

        yield return ProgramSockets.Compare(
            ProgramSockets.Of(reading, listeners.Where(listener => listener.LocalAddress.IsAny)),
            ProgramSockets.Of(reading, listeners.Where(listener => listener.LocalAddress is { IsAny: false, IsLoopback: false })));
    }

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
