using System.Text;

namespace DotNetSockets.CommandLine;

/// <summary>The help of a command: usage, options by group, examples, within the width of a terminal.</summary>
internal static class HelpText
{
    private const int Width = 80;
    private const int MeaningAt = 28;

    internal static string Of(string usage, IEnumerable<OptionInfo> options)
    {
        var text = new CommandText(usage);
        var help = new StringBuilder();
        help.AppendJoin('\n', text.Synopsis).Append('\n');
        foreach (var paragraph in text.Paragraphs)
        {
            help.Append('\n').Append(paragraph).Append('\n');
        }

        foreach (var group in options.GroupBy(option => option.Group))
        {
            help.Append('\n').Append(group.Key).Append(":\n");
            foreach (var option in group)
            {
                Write(option, help);
            }
        }

        if (text.Examples.Count > 0)
        {
            help.Append("\nExamples:\n");
            help.AppendJoin("", text.Examples.Select(example => $"  {example}\n"));
        }

        return help.ToString();
    }

    private static void Write(OptionInfo option, StringBuilder help)
    {
        var line = $"  {option.Synopsis}";
        if (line.Length > MeaningAt - 2)
        {
            help.Append(line).Append('\n');
            line = "";
        }

        line = line.PadRight(MeaningAt);
        foreach (var word in option.Meaning.Split(' '))
        {
            if (line.Length + word.Length > Width)
            {
                help.Append(line.TrimEnd()).Append('\n');
                line = new string(' ', MeaningAt);
            }

            line += word + ' ';
        }

        help.Append(line.TrimEnd()).Append('\n');
    }
}
