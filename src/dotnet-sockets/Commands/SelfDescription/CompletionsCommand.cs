using DotNetSockets.CommandLine;
using DotNetSockets.Errors;
using DotNetSockets.Output;

namespace DotNetSockets.Commands.SelfDescription;

/// <summary>Prints a shell's completion script, and answers what those scripts ask.</summary>
internal sealed class CompletionsCommand(IReadOnlyList<ICommand> commands) : CommandBase<DocumentOptions>
{
    private const string Question = "next";

    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    public override string Name => "completions";

    public override string Summary => "Print the completion script of a shell.";

    protected override string Usage =>
        $"""
        {Terminal.Program} completions {string.Join('|', Shells)}
        {Terminal.Program} completions {Question} -- [WORD]...

        The first form prints the script. At each tab the script calls the second form,
        which prints the candidates for the last word: a line each, with a tab between
        the candidate and its meaning.

        Examples:
          source <({Terminal.Program} completions bash)
          {Terminal.Program} completions fish | source
        """;

    public override IEnumerable<Candidate> Complete(IReadOnlyList<string> before, string begun) =>
        before.Count > 0 ? [] : Shells.Select(shell => new Candidate(shell));

    protected override int Run(DocumentOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var words = options.Words.ToList();
        if (words.Count > 0 && words[0] == Question)
        {
            // A shell shows them as they are.
            var next = new CommandLineCompletion(commands).Next(words[1..]).Where(candidate => TerminalText.IsHarmless(candidate.Text));
            return Print(string.Concat(next.Select(Line).Distinct()), terminal);
        }

        return words.Count == 1 ? Print(Script(NamedChoice.Find("shell", words[0], Shells, shell => shell)), terminal)
            : throw new UsageException($"completions takes one shell: {string.Join(", ", Shells)}.");
    }

    /// <summary>A shell reads one candidate a line.</summary>
    private static string Line(Candidate candidate) => candidate.Meaning.Length == 0
        ? $"{candidate.Text}\n"
        : $"{candidate.Text}\t{candidate.Meaning.ReplaceLineEndings(" ")}\n";

    private static string Script(string shell)
    {
        using var stream = typeof(CompletionsCommand).Assembly.GetManifestResourceStream($"completions.{shell}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
