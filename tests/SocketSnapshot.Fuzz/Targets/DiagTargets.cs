using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Linux.SockDiag;
using SocketSnapshot.Linux.SockDiag.Families;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Fuzz.Targets;

/// <summary>The readers of sock_diag's answers.</summary>
internal static class DiagTargets
{
    private static readonly SocketTableOptions All =
        new() { Protocols = SocketProtocols.All, Details = SocketDetailKinds.All, Facts = SocketFacts.Mark | SocketFacts.Cgroup };

    internal static IEnumerable<Target> Load()
    {
        var (inet, ends) = (SeedFolder.Of("inet"), SeedFolder.Of("ends"));
        return
        [
            new Target("inet", 10, dice => NetlinkMutator.Damage(dice.Of(inet), dice), Inet),
            new Target("lookup", 2, dice => NetlinkMutator.Damage(dice.Of(inet), dice), Lookup),
            new Target("ends", 2, dice => NetlinkMutator.Damage(dice.Of(ends), dice), Ends),
            new Target("inet-long", 1, dice => NetlinkMutator.Damage(dice.Of(inet), dice), InetLong),
            Family("sctp", 1, [HandMadeSeeds.Sctp], open => new SockDiagProvider(open), SocketProtocols.Sctp),
            Family("unix", 8, SeedFolder.Of("unix"), open => new UnixDiagProvider(open)),
            Family("packet", 3, SeedFolder.Of("packet"), open => new PacketDiagProvider(open)),
            Family("netlink", 3, SeedFolder.Of("netlink"), open => new NetlinkDiagProvider(open)),
            Family("vsock", 2, [HandMadeSeeds.Vsock], open => new VsockDiagProvider(open)),
            Family("xdp", 2, [HandMadeSeeds.Xdp], open => new XdpDiagProvider(open)),
            Family("tipc", 2, [HandMadeSeeds.Tipc], open => new TipcDiagProvider(open)),
        ];
    }

    private static Target Family(
        string name, int weight, IReadOnlyList<byte[]> seeds, Func<Func<INetlinkChannel>, ISocketProvider> provider,
        SocketProtocols protocols = SocketProtocols.All) =>
        new(name, weight, dice => NetlinkMutator.Damage(dice.Of(seeds), dice), input =>
        {
            var dice = Dice.Of(input);
            return RowReader.Read(provider(() => new ScriptedChannel([input], dice)), All with { Protocols = protocols }, dice);
        });

    private static long Inet(byte[] input)
    {
        var dice = Dice.Of(input);
        var options = All with { Protocols = (SocketProtocols)(1 << dice.Next(8)) };
        return RowReader.Read(new SockDiagProvider(() => new ScriptedChannel([input], dice)), options, dice);
    }

    private static long Lookup(byte[] input)
    {
        var dice = Dice.Of(input);
        var question = new SocketLookup { LocalAddress = HostAddress.AnyIPv4, LocalPort = 1, Details = SocketDetailKinds.All };
        try
        {
            return OperatingSystem.IsLinux() && new ExactLookup(() => new ScriptedChannel([input], dice)).Find(question) is not null ? 1 : 0;
        }
        catch (SocketSnapshotException)
        {
            return 0;
        }
    }

    private static long Ends(byte[] input)
    {
        var ends = new List<SocketInfo>();
        EndReader.Read(input, new InterfaceNames(), ends);
        return ends.Count(end => end.Cookie is not null && end.Details?.Tcp?.Traffic.BytesSent != 1);
    }

    /// <summary>So many datagrams that a thread takes the last of them; whose chance is its own, for two threads share none.</summary>
    private static long InetLong(byte[] input)
    {
        const int Datagrams = 8;
        var messages = new NetlinkMessages(input);
        var end = 0;
        while (messages.MoveNext() && messages.Header.nlmsg_type == Linux.Interop.NetlinkHeader.SOCK_DIAG_BY_FAMILY)
        {
            end = messages.End;
        }

        var whole = input[..end];
        return RowReader.Read(
            new SockDiagProvider(() => new ScriptedChannel([.. Enumerable.Repeat(whole, Datagrams), input], Dice.Of(input))),
            All with { Protocols = SocketProtocols.Tcp },
            Dice.Of(input));
    }
}
