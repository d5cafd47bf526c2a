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

    private static string[] Lines(string page) =>
    [
        .. Block().Matches(File.ReadAllText(Path.Combine(Repository.Root, page))).SelectMany(block => block.Value.Split('\n'))
            .Where(line => line.StartsWith("dotnet-sockets", StringComparison.Ordinal) && !line.Contains("# not run: ", StringComparison.Ordinal)),
    ];

    [GeneratedRegex("(?<=^```\n)(?:(?!```).*\n)*", RegexOptions.Multiline)]
    private static partial Regex Block();
}
