using DotNetSockets.Output;

namespace DotNetSockets.Commands.Doctor;

/// <summary>Findings as people read them.</summary>
internal static class DoctorText
{
    private const int Indent = 10;
    private const int MostExamples = 2;

    /// <param name="findings">What is shown.</param>
    /// <param name="hidden">What is not, for its severity.</param>
    /// <param name="checks">How many of the checks could be made.</param>
    /// <param name="prose">Where to.</param>
    internal static void Write(
        IReadOnlyList<Finding> findings, IReadOnlyList<Finding> hidden, (int Done, int All) checks, ProseWriter prose)
    {
        var less = string.Join(", ", hidden.GroupBy(finding => finding.Severity).Select(Counted));
        if (findings.Count == 0)
        {
            prose.Paragraph(
                0, "", FormattableString.Invariant($"Nothing {(less.Length > 0 ? "of that severity " : "")}found by {checks.Done} of {checks.All} checks")
                    + (less.Length > 0 ? $"; not shown: {less}." : "."));
        }

        for (var i = 0; i < findings.Count; i++)
        {
            var finding = findings[i];
            prose.Heading($"{FindingColumns.WordOf(finding.Severity)}: {finding.Subject} ({finding.Check})", isFirst: i == 0);
            prose.Paragraph(2, "", finding.Reason);
            var shown = Shown(finding.Evidence).ToList();
            for (var row = 0; row < shown.Count; row++)
            {
                prose.Paragraph(Indent, row == 0 ? "Seen" : "", shown[row].Shown);
            }

            prose.Command(Indent, "Try", finding.Next);
        }

        if (findings.Count > 0 && less.Length > 0)
        {
            prose.Heading($"Not shown, for --severity: {less}.", isFirst: false);
        }
    }

    private static string Counted(IGrouping<Severity, Finding> some) =>
        FormattableString.Invariant($"{FindingColumns.WordOf(some.Key)} ({some.Count()})");

    /// <summary>Of sockets that are counted already, two are enough to see what they are like.</summary>
    private static IEnumerable<Evidence> Shown(IReadOnlyList<Evidence> evidence)
    {
        var (sockets, isCounted) = (0, evidence.Any(item => !item.IsSocket));
        return evidence.Where(item => !item.IsSocket || !isCounted || ++sockets <= MostExamples);
    }
}
