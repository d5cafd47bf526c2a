using DotNetSockets.Doctor;
using DotNetSockets.Formatting;

namespace DotNetSockets.Verbs;

/// <summary>Findings as people read them.</summary>
internal static class DoctorText
{
    private const int Indent = 10;
    private const int MostExamples = 2;

    internal static void Write(IReadOnlyList<Finding> findings, (int Done, int All) checks, ProseWriter prose)
    {
        if (findings.Count == 0)
        {
            prose.Paragraph(0, "", FormattableString.Invariant($"Nothing found by {checks.Done} of {checks.All} checks."));
        }

        for (var i = 0; i < findings.Count; i++)
        {
            var finding = findings[i];
            prose.Heading($"{FindingColumns.WordOf(finding.Severity)}: {finding.Subject} ({finding.Check})", isFirst: i == 0);
            prose.Paragraph(2, "", finding.Reason);
            var shown = Shown(finding.Evidence).ToList();
            for (var row = 0; row < shown.Count; row++)
            {
                prose.Paragraph(Indent, row == 0 ? "Seen" : "", shown[row].Text);
            }

            prose.Command(Indent, "Try", finding.Next);
        }
    }

    /// <summary>Of sockets that are counted already, two are enough to see what they are like.</summary>
    private static IEnumerable<Evidence> Shown(IReadOnlyList<Evidence> evidence)
    {
        var (sockets, isCounted) = (0, evidence.Any(item => !item.IsSocket));
        return evidence.Where(item => !item.IsSocket || !isCounted || ++sockets <= MostExamples);
    }
}
