using SocketSnapshot.Linux.RtNetlink;

namespace SocketSnapshot.Fuzz.Targets;

/// <summary>The readers of rtnetlink's answers.</summary>
internal static class RouteTargets
{
    internal static IEnumerable<Target> Load()
    {
        var (links, routes) = (SeedFolder.Of("link"), SeedFolder.Of("route"));
        return
        [
            new Target("link", 5, dice => NetlinkMutator.Damage(dice.Of(links), dice), input =>
            {
                var dice = Dice.Of(input);
                var options = new InterfaceTableOptions { IncludeSpeed = false };
                return new LinkProvider(() => new ScriptedChannel([input], dice)).Read(options, CancellationToken.None).Rows?.Count ?? 0;
            }),
            new Target("route", 5, dice => NetlinkMutator.Damage(dice.Of(routes), dice), input =>
            {
                var dice = Dice.Of(input);
                var options = new RouteTableOptions { Table = null };
                return new RouteProvider(() => new ScriptedChannel([input], dice)).Read(options, CancellationToken.None).Rows?.Count ?? 0;
            }),
        ];
    }
}
