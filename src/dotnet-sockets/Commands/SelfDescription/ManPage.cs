using DotNetSockets.CommandLine;
using DotNetSockets.Filters;
using DotNetSockets.Formats;
using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.SelfDescription;

/// <summary>The manual page, of what --help, --list-columns and the list of formats are made of.</summary>
internal sealed class ManPage(IReadOnlyList<ICommand> commands)
{
    /// <summary>Of the last change to the page: a page without one is not a page to mandoc, and the day it is printed says nothing.</summary>
    private const string Date = "2026-11-25";

    internal string Text()
    {
        var page = new Roff();
        page.Title(Terminal.Program.ToUpperInvariant(), Date, $"{Terminal.Program} {CommandBase<DocumentOptions>.Version}");
        page.Section("NAME");
        page.Text($"{Terminal.Program} - show every socket of the host and what it waits for");
        page.Section("SYNOPSIS");
        page.Literal(commands.SelectMany(command => new CommandText(command.Usage).Synopsis), isFirst: true);
        page.Section("DESCRIPTION");
        page.Text("Shows the sockets of a Linux host the way the kernel sees them: as netstat's table for people, as JSON for jq, as CSV for spreadsheets.");
        page.Paragraph("What is not known is null and never 0, no row is hidden, and what could not be read is said on standard error.");
        WriteCommands(page);
        WriteOptions(page);
        WriteFilters(page);
        WriteLists(page);
        WriteRest(page);
        return page.ToString();
    }

    private void WriteCommands(Roff page)
    {
        page.Section("COMMANDS");
        foreach (var command in commands)
        {
            var text = new CommandText(command.Usage);
            page.Item(command.Name, string.Join('\n', text.Paragraphs.Where(IsProse).Prepend(command.Summary)));
        }
    }

    /// <summary>Those of the list by their groups, then of each other command what the list has not, or what means something else there.</summary>
    private void WriteOptions(Roff page)
    {
        page.Section("OPTIONS");
        var known = new HashSet<(string, string?, string)>();
        foreach (var command in commands)
        {
            foreach (var group in command.Options.Where(option => known.Add((option.Name, option.Value, option.Meaning))).GroupBy(option => option.Group))
            {
                page.Subsection(command == commands[0] ? group.Key : $"{group.Key} ({command.Name})");
                foreach (var option in group)
                {
                    page.Item(option.Synopsis.Trim(), option.Meaning);
                }
            }
        }
    }

    private static void WriteFilters(Roff page)
    {
        page.Section("FILTERS");
        page.Text(FilterGuide.Rules[0]);
        foreach (var rule in FilterGuide.Rules.Skip(1))
        {
            page.Paragraph(rule);
        }

        page.Subsection("Tests");
        foreach (var test in FilterGuide.Tests)
        {
            page.Item(test.Example, test.Meaning);
        }

        foreach (var (title, words) in new[] { ("Sets of states", FilterGuide.Sets), ("Operators", FilterGuide.Operators), ("Between tests", FilterGuide.Connectives) })
        {
            page.Subsection(title);
            foreach (var word in words)
            {
                page.Item(string.Join(", ", word.Spellings), word.Meaning);
            }
        }
    }

    private void WriteLists(Roff page)
    {
        page.Section("FORMATS");
        foreach (var format in Formatters.All)
        {
            page.Item(format.Name, format.Summary);
        }

        page.Section("COLUMNS");
        foreach (var command in commands.Where(command => command.Columns.Count > 0))
        {
            page.Subsection($"Of {command.Name}");
            if (commands.FirstOrDefault(other => other.Columns == command.Columns) is { } first && first != command)
            {
                page.Text($"Those of {first.Name}.");
                continue;
            }

            foreach (var column in command.Columns)
            {
                page.Item(column.Key, $"{column.Meaning} ({TypeOf(column)})");
            }
        }
    }

    private void WriteRest(Roff page)
    {
        page.Section("EXIT STATUS");
        page.Item("0", "Done, even if something could not be read; also when the reader of a pipe went away.");
        page.Item("1", "It failed, or with --strict something could not be read. doctor --exit-code: something is wrong. diff --exit-code: something differs. wait: it was not so in time. services: a service is not known.");
        page.Item("2", "The command line is wrong.");
        page.Item("3", "doctor --exit-code: a check that was named could not be made. diff: a side could not be read, or with --strict a part of it. wait: it cannot be told.");
        page.Item("130", "Ended by Ctrl-C, after a whole row.");
        page.Section("ENVIRONMENT");
        page.Item("NO_COLOR", "Where it is set to anything, --color auto colours nothing.");
        page.Item("TERM", "The same where it is dumb or not set.");
        page.Section("EXAMPLES");
        page.Literal(commands.SelectMany(command => new CommandText(command.Usage).Examples), isFirst: true);
        page.Section("SEE ALSO");
        page.Text("netstat(8), ss(8), services(5), jq(1)");
    }

    /// <summary>What is indented is a list for the help, which the page has elsewhere.</summary>
    private static bool IsProse(string paragraph) => !paragraph.Split('\n').Any(line => line.StartsWith(' '));

    private static string TypeOf(Column column) => column.Unit is { } unit ? $"{column.Type}, {unit}" : column.Type;
}
