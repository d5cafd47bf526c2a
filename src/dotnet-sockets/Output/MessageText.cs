using System.Text;

namespace DotNetSockets.Output;

/// <summary>A sentence on a screen: broken between words, and what is a command only as a shell continues a line, so that it can be copied.</summary>
internal static class MessageText
{
    private const string Indent = "  ";

    /// <param name="text">The sentence, escaped.</param>
    /// <param name="screen">How wide the screen is; null leaves it as it is.</param>
    internal static string Fold(string text, int? screen)
    {
        if (screen is not { } width || TerminalText.Width(text) <= width)
        {
            return text;
        }

        var folded = new StringBuilder();
        var line = "";
        foreach (var (word, isOfCommand) in Words(text).SelectMany(word => Pieces(word, width - Indent.Length)).Select(WithCommandAtEnd()))
        {
            var beginsCommand = line.EndsWith(':') && isOfCommand;
            var goesOn = isOfCommand && !beginsCommand;
            if (line.Length > 0 && (beginsCommand || TerminalText.Width($"{line} {word}{(goesOn ? " \\" : "")}") > width))
            {
                folded.Append(line).Append(goesOn ? " \\" : "").Append(Environment.NewLine);
                line = Indent + (goesOn ? Indent : "") + word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        return folded.Append(line).ToString();
    }

    /// <summary>A word; of a command in quotes that is too long for a line its own words, of which each but the first continues it.</summary>
    private static IEnumerable<(string Word, bool GoesOn)> Pieces(string word, int width) => TerminalText.Width(word) <= width
        ? [(word, false)]
        : word.Split(' ').Select((piece, i) => (piece, i > 0));

    /// <summary>What follows a colon and is our program, or sudo, is a command to the end.</summary>
    private static Func<(string Word, bool GoesOn), (string Word, bool IsOfCommand)> WithCommandAtEnd()
    {
        var (before, isCommand) = ("", false);
        return piece =>
        {
            isCommand |= before.EndsWith(':') && piece.Word is "sudo" or Terminal.Program;
            before = piece.Word;
            return (piece.Word, piece.GoesOn || isCommand);
        };
    }

    /// <summary>The words; what stands in quotes is one.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var quoted = "";
        foreach (var word in text.Split(' '))
        {
            quoted = quoted.Length > 0 ? $"{quoted} {word}" : word;
            if (quoted[..Math.Min(1, quoted.Length)] != "'" || quoted.LastIndexOf('\'') > 0)
            {
                yield return quoted;
                quoted = "";
            }
        }

        if (quoted.Length > 0)
        {
            yield return quoted;
        }
    }
}
