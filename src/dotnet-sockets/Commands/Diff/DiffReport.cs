using System.Globalization;
using DotNetSockets.Output;
using DotNetSockets.Sockets;

namespace DotNetSockets.Commands.Diff;

/// <summary>What is said of a comparison: what could not be compared, and how it could be.</summary>
internal sealed class DiffReport(DiffChoice choice, DiffSide old, DiffSide @new, Terminal terminal)
{
    internal void Write(Comparison comparison)
    {
        if (comparison.LeftOut is { Count: > 0 and var count, Protocols: var protocols })
        {
            terminal.Warn(string.Create(CultureInfo.InvariantCulture,
                $"One side has no table of {ProtocolSet.Words(protocols)} sockets; {Sockets(count)} of the other {(count == 1 ? "is" : "are")} not compared."));
        }

        if (!choice.Only.Contains(Change.Changed))
        {
            return;
        }

        foreach (var side in (DiffSide[])[old, @new])
        {
            WarnOfLacking(side);
        }

        if (comparison.InDoubt > 0)
        {
            var remedy = @new.IsHost && @new.NeedsRights && comparison.Doubtful.New.Count > 0 ? RootCommand.Remedy(terminal.Arguments, "To compare them") : "";
            terminal.Warn($"{Sockets(comparison.InDoubt)} could be compared only in part: "
                + $"{string.Join("; ", Reasons(old, comparison.Doubtful.Old).Concat(Reasons(@new, comparison.Doubtful.New)))}.{remedy}");
        }
    }

    private static string Sockets(int count) => count == 1 ? "1 socket" : string.Create(CultureInfo.InvariantCulture, $"{count} sockets");

    private static IEnumerable<string> Reasons(DiffSide side, SortedSet<string> columns) => columns.Count == 0 ? []
        : [$"{side.Name} does not tell {string.Join(", ", columns)} of them{(columns.Contains("process") && side.OwnerShortfall is { } reason ? $", because {reason}" : "")}"];

    private void WarnOfLacking(DiffSide side)
    {
        var lacking = choice.Compared.Select(column => column.Key).Where(side.Lacking.Contains).ToList();
        if (lacking.Count > 0)
        {
            terminal.Warn($"{side.Name} does not have {string.Join(", ", lacking)}; {(lacking.Count == 1 ? "it is" : "they are")} not compared. "
                + $"On its host '{Terminal.Program} -tulpe -j' records what is.");
        }
    }
}
