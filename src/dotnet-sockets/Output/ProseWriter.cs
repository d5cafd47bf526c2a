using System.Buffers;
using System.Text;

namespace DotNetSockets.Output;

/// <summary>Text for people: lines of at most 80 columns, broken between words, labels at the left.</summary>
internal sealed class ProseWriter(RowWriter output)
{
    private const int Width = 80;

    /// <summary>A line as it is, and an empty one before it unless it is the first.</summary>
    internal void Heading(string text, bool isFirst) => Line((isFirst ? "" : "\n") + Escape(text));

    /// <summary>Lines that are ours and keep their form.</summary>
    internal void Drawing(string text) => Line(text);

    /// <summary>A command line; it is never broken, so that it can be copied.</summary>
    internal void Command(int indent, string label, string command) => Line(Margin(indent, label) + Escape(command));

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
