using System.Text;

namespace DotNetSockets.Commands.SelfDescription;

/// <summary>Builds a page of man(7) macros, in which text is never a request.</summary>
internal sealed class Roff
{
    private readonly StringBuilder _page = new();

    public override string ToString() => _page.ToString();

    internal void Title(string name, string date, string source) =>
        _page.Append($".TH \"{name}\" 1 \"{date}\" \"{source}\" \"User Commands\"\n");

    internal void Section(string title) => _page.Append($".SH {Escape(title)}\n");

    internal void Subsection(string title) => _page.Append($".SS {Escape(title)}\n");

    internal void Paragraph(string text) => _page.Append($".PP\n{Lines(text)}\n");

    internal void Text(string text) => _page.Append($"{Lines(text)}\n");

    internal void Item(string tag, string text) => _page.Append($".TP\n\\fB{Escape(tag)}\\fR\n{Lines(text)}\n");

    /// <summary>Lines as they are, indented.</summary>
    internal void Literal(IEnumerable<string> lines, bool isFirst) =>
        _page.Append($"{(isFirst ? "" : ".PP\n")}.nf\n").AppendJoin("", lines.Select(line => $"{Line(line)}\n")).Append(".fi\n");

    private static string Lines(string text) => string.Join('\n', text.Split('\n').Select(line => Line(line.TrimStart())));

    /// <summary>A dot or quote at a line's start would make it a request.</summary>
    private static string Line(string text) => (text is ['.' or '\'', ..] ? "\\&" : "") + Escape(text);

    /// <summary>A bare hyphen or quote may be typeset as another character, which nobody can type again.</summary>
    private static string Escape(string text) => text
        .Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal)
        .Replace("'", "\\(aq", StringComparison.Ordinal).Replace("`", "\\(ga", StringComparison.Ordinal)
        .Replace("~", "\\(ti", StringComparison.Ordinal).Replace("^", "\\(ha", StringComparison.Ordinal);
}
