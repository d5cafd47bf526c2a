using DotNetSockets.Recordings;

namespace SocketSnapshot.Fuzz.Targets;

/// <summary>The readers of recordings: this program's own formats, and ss's.</summary>
internal static class RecordingTargets
{
    private static readonly string[] Tables = ["tcp", "tcp6", "unix", "netlink", "packet", "sctp/eps", "sctp/assocs"];

    private static readonly SocketTableOptions All = new() { Protocols = SocketProtocols.All, Details = SocketDetailKinds.All };

    internal static IEnumerable<Target> Load()
    {
        var (json, csv, inet) = (FormatSeeds.Json(), FormatSeeds.Csv(), SeedFolder.Of("inet"));
        return
        [
            new Target("recording-json", 10, dice => ByteMutator.Damage(dice.Of(json), dice, dice.Of(json)), Eat),
            new Target("recording-csv", 8, dice => ByteMutator.Damage(dice.Of(csv), dice, dice.Of(csv)), Eat),
            new Target("recording-table", 2, dice => ByteMutator.Damage(SeedFolder.Table(dice.Of(Tables)), dice), Eat),
            new Target("recording-netlink", 12, dice => NetlinkMutator.Damage(dice.Of(inet), dice), Eat),
        ];
    }

    private static long Eat(byte[] input)
    {
        var source = RecordingFile.Of("recording", input, default);
        using var dump = source.Dump(All, CancellationToken.None);
        return RowReader.Read(dump, Dice.Of(input), source);
    }
}
