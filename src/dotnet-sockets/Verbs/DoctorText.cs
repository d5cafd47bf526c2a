using DotNetSockets.Doctor;
using DotNetSockets.Formatting;

namespace DotNetSockets.Verbs;

/// <summary>Findings as people read them.</summary>
internal static class DoctorText
{
    private const int Indent = 10;

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
            for (var row = 0; row < finding.Evidence.Count; row++)
            {
                prose.Paragraph(Indent, row == 0 ? "Seen" : "", finding.Evidence[row].Text);
            }

            prose.Command(Indent, "Try", finding.Next);
        }
    }
}
