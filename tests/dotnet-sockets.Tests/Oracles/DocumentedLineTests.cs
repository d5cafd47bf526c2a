using System.Text.RegularExpressions;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Oracles;

/// <summary>Whoever reads a page copies its lines: each runs as it stands, on a host with every kind of socket.</summary>
internal sealed partial class DocumentedLineTests : ZooTests
{
    /// <summary>The program by its name, whatever the shell does with its output.</summary>
    private const string Beginning = """
        dotnet=$1; dll=$2; cd "$3"
        mkdir -p bin; printf '#!/bin/sh\nexec "%s" "%s" "$@"\n' "$dotnet" "$dll" > bin/dotnet-sockets; chmod +x bin/dotnet-sockets
        PATH=$PWD/bin:$PATH

        """;

    private static IEnumerable<string> Pages() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md").Append(Path.Combine(Repository.Root, "README.md"))
            .Select(page => Path.GetRelativePath(Repository.Root, page)).Order(StringComparer.Ordinal);

    [Test]
    public void The_README_has_lines_to_run() => Assert.That(Lines("README.md"), Has.Length.GreaterThan(20));

    [TestCaseSource(nameof(Pages))]
    public void Each_line_of_a_page_runs(string page)
    {
        Need.Program("jq");
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            foreach (var line in Lines(page))
            {
                Network.Run(() => Command.Run("bash", "-o", "pipefail", "-c", Beginning + line, "bash",
                    Need.Program("dotnet"), Path.Combine(AppContext.BaseDirectory, "dotnet-sockets.dll"), folder.FullName));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [TestCase("```\ndotnet-sockets -a\n```\ndotnet-sockets is a word here\n```sh\ndotnet-sockets -t\n```\n", new[] { "dotnet-sockets -a", "dotnet-sockets -t" })]
    [TestCase("```\ndotnet-sockets -a    # not run: REASON\ndotnet-sockets -t    # not run: \ndotnet-sockets '# not run: x' -u\n```\n",
        new[] { "dotnet-sockets -t    # not run: ", "dotnet-sockets '# not run: x' -u" })]
    [TestCase("    ```\n    dotnet-sockets -a\n    ```\n1. one:\n   ```\n   dotnet-sockets -t\n   ```\n", new[] { "dotnet-sockets -t" })]
    public void Lines_stand_in_blocks_of_code_and_only_a_reason_leaves_one_out(string page, string[] lines) =>
        Assert.That(LinesOf(page.Split('\n')), Is.EqualTo(lines));

    private static string[] Lines(string page) => LinesOf(File.ReadAllLines(Path.Combine(Repository.Root, page)));

    private static string[] LinesOf(IEnumerable<string> page)
    {
        var lines = new List<string>();
        var isCode = false;
        foreach (var line in page)
        {
            if (Fence().IsMatch(line))
            {
                isCode = !isCode;
            }
            else if (isCode && line.TrimStart().StartsWith("dotnet-sockets", StringComparison.Ordinal) && !Reason().IsMatch(line))
            {
                lines.Add(line.TrimStart());
            }
        }

        Assert.That(isCode, Is.False, "a block of code that does not end");
        return [.. lines];
    }

    /// <summary>Indented by four blanks, it is text that tells of a fence.</summary>
    [GeneratedRegex("^ {0,3}```")]
    private static partial Regex Fence();

    [GeneratedRegex("    # not run: [^']+$")]
    private static partial Regex Reason();
}
