using System.Text;

namespace DotNetSockets.Errors;

/// <summary>A command line that can be copied into a POSIX shell, and that does nothing to the terminal it is printed on.</summary>
internal static class ShellCommand
{
    private const string Plain = "_@%+=:,./-";

    internal static string Of(params IEnumerable<string> words) => string.Join(' ', words.Select(Quote));

    private static string Quote(string word)
    {
        if (word.Length > 0 && word.All(character => char.IsAsciiLetterOrDigit(character) || Plain.Contains(character, StringComparison.Ordinal)))
        {
            return word;
        }

        return word.EnumerateRunes().All(IsPrintable) ? $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'" : Escape(word);
    }

    /// <summary>$'...' is in POSIX from 2024 on, and in the shells that people use for longer.</summary>
    private static string Escape(string word)
    {
        var text = new StringBuilder("$'");
        foreach (var rune in word.EnumerateRunes())
        {
            if (rune.Value is '\'' or '\\')
            {
                text.Append('\\').Append(rune);
            }
            else if (IsPrintable(rune))
            {
                text.Append(rune);
            }
            else
            {
                foreach (var octet in Encoding.UTF8.GetBytes(rune.ToString()))
                {
                    text.Append('\\').Append(Convert.ToString(octet, 8).PadLeft(3, '0'));
                }
            }
        }

        return text.Append('\'').ToString();
    }

    private static bool IsPrintable(Rune rune) => rune.Value is >= ' ' and <= '~';
}
