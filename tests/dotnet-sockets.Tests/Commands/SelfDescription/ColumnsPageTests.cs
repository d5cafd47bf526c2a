using System.Text;
using DotNetSockets.CommandLine;
using DotNetSockets.Tables;

namespace DotNetSockets.Tests.Commands.SelfDescription;

/// <summary>docs/columns.md is made of what the columns say of themselves, so that each sentence stands in one place.</summary>
[TestFixture]
internal sealed class ColumnsPageTests
{
    private static readonly string PathOfPage = Path.Combine(Repository.Root, "docs", "columns.md");

    [Test]
    public void The_page_is_made_of_the_columns()
    {
        var text = Text();
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            File.WriteAllText(PathOfPage, text);
        }

        Assert.That(File.ReadAllText(PathOfPage), Is.EqualTo(text), "UPDATE_APPROVED=1 dotnet test writes the page anew");
    }

    private static string Text()
    {
        var page = new StringBuilder(
            """
            # Columns

            The columns of each command, for `--columns`, `--sort`, filters and every format; `--list-columns` prints them, and `explain COLUMN` says
            more of one. A null means that the value is not known, or that there is none, and never 0. This page is made by a test.

            """);
        foreach (var command in CommandList.All.Where(command => command.Columns.Count > 0))
        {
            Write(page, command);
        }

        return page.ToString();
    }

    private static void Write(StringBuilder page, ICommand command)
    {
        page.Append('\n').Append("## ").Append(command.Name);
        if (CommandList.All.FirstOrDefault(other => other.Columns == command.Columns) is { } first && first != command)
        {
            page.Append("\n\nThose of ").Append(first.Name).Append(".\n");
            return;
        }

        page.Append("\n\n| column | type | meaning |\n|---|---|---|\n");
        foreach (var column in command.Columns)
        {
            page.Append("| `").Append(column.Key).Append("` | ").Append(TypeOf(column)).Append(" | ")
                .Append(column.Meaning.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal)).Append(" |\n");
        }
    }

    private static string TypeOf(Column column) => column.Unit is { } unit ? $"{column.Type}, {unit}" : column.Type;
}
