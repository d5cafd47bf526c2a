using System.Globalization;
using DotNetSockets.Filters.Tree;
using DotNetSockets.Output;
using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;

namespace DotNetSockets.Commands.Sockets;

/// <summary>What is said where a filter could not be decided for sockets, with the command that decides it.</summary>
internal static class UndecidedSockets
{
    private const string TooLong = "too long to be read whole is";

    /// <param name="doubts">The sockets, and what was not known of them.</param>
    /// <param name="shortfall">Why owners were not seen, as a clause.</param>
    /// <param name="arguments">What the program was started with.</param>
    internal static string Sentence(Doubts doubts, string? shortfall, IReadOnlyList<string> arguments)
    {
        var isOfRights = doubts.KeysOf(DoubtReason.OwnerUnseen).Count + doubts.KeysOf(DoubtReason.NoRight).Count > 0;
        return $"{Beginning(doubts)}: {string.Join("; ", Reasons(doubts, shortfall))}."
            + (isOfRights ? RootCommand.Remedy(arguments, "To decide it") : "");
    }

    /// <summary>The same of a recording, which another recording decides.</summary>
    /// <param name="doubts">The sockets, and what was not known of them.</param>
    /// <param name="shortfall">Why owners were not seen, as a clause; null where the recording does not have them at all.</param>
    internal static string SentenceOfRecording(Doubts doubts, string? shortfall)
    {
        var ofOwners = doubts.KeysOf(DoubtReason.OwnerUnseen);
        SortedSet<string> lacking = new(StringComparer.Ordinal);
        lacking.UnionWith(doubts.KeysOf(DoubtReason.NotRecorded));
        lacking.UnionWith(doubts.KeysOf(DoubtReason.NoRight));
        lacking.UnionWith(doubts.KeysOf(DoubtReason.NotTold));
        lacking.UnionWith(shortfall is null ? ofOwners : []);
        List<string> reasons =
        [
            .. Reason(lacking, "the recording does not have"),
            .. Reason(doubts.KeysOf(DoubtReason.RecordedNull), "the recording has no value for"),
            .. Reason(doubts.KeysOf(DoubtReason.FirstOwnerOnly), "of several owners the recording has the first one's"),
            .. shortfall is null || ofOwners.Count == 0 ? (string[])[] : [$"the owners could not be determined, because {shortfall}"],
            .. Reason(doubts.KeysOf(DoubtReason.NoAnswer), "no answer came in time for"),
            .. Reason(doubts.KeysOf(DoubtReason.Cut), TooLong),
        ];
        var columns = doubts.KeysOf(DoubtReason.NotRecorded).Where(key => SocketColumns.All.Any(column => column.Key == key)).ToList();
        return $"{Beginning(doubts)}: {string.Join("; ", reasons)}."
            + (columns.Count == 0 ? "" : $" To decide it, record with: --columns +{string.Join(',', columns)}");
    }

    private static string Beginning(Doubts doubts) => doubts.Count == 1
        ? "The filter could not be decided for 1 socket, which is left out"
        : string.Create(CultureInfo.InvariantCulture, $"The filter could not be decided for {doubts.Count} sockets, which are left out");

    private static List<string> Reasons(Doubts doubts, string? shortfall) =>
    [
        .. doubts.KeysOf(DoubtReason.OwnerUnseen).Count == 0 ? (string[])[] : [$"the owners could not be determined, because {shortfall}"],
        .. Reason(doubts.KeysOf(DoubtReason.NoRight), "the kernel tells only root"),
        .. Reason(doubts.KeysOf(DoubtReason.NotTold), "the system does not tell"),
        .. Reason(doubts.KeysOf(DoubtReason.FirstSight), "no snapshot before (-c) has them, so that there is no"),
        .. Reason(doubts.KeysOf(DoubtReason.NoAnswer), "no answer came in time for"),
        .. Reason(doubts.KeysOf(DoubtReason.Cut), TooLong),
    ];

    private static string[] Reason(IReadOnlyCollection<string> keys, string text) =>
        keys.Count == 0 ? [] : [$"{text} {string.Join(", ", keys)}"];
}
