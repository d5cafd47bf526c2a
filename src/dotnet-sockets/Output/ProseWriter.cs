using System.Buffers;
using System.Text;

namespace DotNetSockets.Output;

/// <summary>Text for people: lines of at most 80 columns, broken between words, labels at the left.</summary>
/// <param name="output">Where to.</param>
/// <param name="screen">How wide the screen is; null where there is none.</param>
internal sealed class ProseWriter(RowWriter output, int? screen = null)
{
    private const int Widest = 80;

    /// <summary>Where a command begins that has no room beside its label.</summary>
    private const int CommandIndent = 2;

    /// <summary>How wide its lines are.</summary>
    internal int Width { get; } = Math.Min(Widest, screen ?? Widest);

    /// <summary>A line, which only a screen breaks, and an empty one before it unless it is the first.</summary>
    internal void Heading(string text, bool isFirst)
    {
        if (!isFirst)
        {
            Line("");
        }

        if (screen is null)
        {
            Line(Escape(text));
        }
        else
        {
            Paragraph(0, "", text);
        }
    }

    /// <summary>Lines that are ours and keep their form.</summary>
    internal void Drawing(string text) => Line(text);

    /// <summary>A command line; it is never broken, so that it can be copied, unless a screen would: then as a shell continues a line.</summary>
    internal void Command(int indent, string label, string command)
    {
        var line = Margin(indent, label) + Escape(command);
        if (screen is null || TerminalText.Width(line) <= screen)
        {
            Line(line);
            return;
        }

        line = new string(' ', CommandIndent);
        foreach (var word in Words(Escape(command)))
        {
            if (line.Length > CommandIndent && TerminalText.Width($"{line}{word} \\") > screen)
            {
                Line(line + "\\");
                line = new string(' ', 2 * CommandIndent);
            }

            line += word + " ";
        }

        Line(line);
    }

    /// <summary>A text beside its label, which stands within the indent.</summary>
    internal void Paragraph(int indent, string label, string text)
    {
        var line = new StringBuilder(Margin(indent, label));
        var width = line.Length;
        var isEmpty = true;
        foreach (var word in Escape(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var its = TerminalText.Width(word);
            if (!isEmpty && width + 1 + its > Width)
            {
                Line(line.ToString());
                line.Clear().Append(' ', indent);
                (width, isEmpty) = (indent, true);
            }

            line.Append(isEmpty ? "" : " ").Append(word);
            width += its + (isEmpty ? 0 : 1);
            isEmpty = false;
        }

        Line(line.ToString());
    }

    /// <summary>The words of a command; within quotes a space separates nothing.</summary>
    private static IEnumerable<string> Words(string command)
    {
        var (start, isQuoted) = (0, false);
        for (var i = 0; i < command.Length; i++)
        {
            isQuoted ^= command[i] == '\'';
            if (command[i] == ' ' && !isQuoted)
            {
                yield return command[start..i];
                start = i + 1;
            }
        }

        yield return command[start..];
    }

    /// <summary>A label that is too long for the indent still ends before the text.</summary>
    private static string Margin(int indent, string label) =>
        indent == 0 ? "" : ("  " + label).PadRight(label.Length == 0 ? indent : Math.Max(indent, label.Length + 4));

    private static string Escape(string text) => TerminalText.Escape(text, out _);

    private void Line(string text)
    {
        output.Write(Encoding.UTF8.GetBytes(text.TrimEnd() + "\n"));
        output.EndRow();
    }
}
