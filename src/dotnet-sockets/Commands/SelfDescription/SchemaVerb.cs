using DotNetSockets.CommandLine;
using DotNetSockets.Errors;
using DotNetSockets.Output;

namespace DotNetSockets.Commands.SelfDescription;

/// <summary>Prints the JSON Schema of what a verb prints.</summary>
internal sealed class SchemaVerb : VerbBase<DocumentOptions>
{
    public override string Name => "schema";

    public override string Summary => "Print the JSON Schema of a verb's rows.";

    protected override string Usage =>
        $"""
        {Terminal.Program} schema [VERB [OPTIONS]]

        The schema (draft 2020-12) of what the verb prints with these options and
        --json; of the list unless another is named. Its $defs/row is a row, and so a
        line of ndjson. The number in its $id rises when rows change for their readers.

        Examples:
          {Terminal.Program} schema
          {Terminal.Program} schema list -p --columns +inode
          {Terminal.Program} schema summary --by state
        """;

    public override IEnumerable<Candidate> Complete(IReadOnlyList<string> before, string begun) => before.Count > 0 ? []
        : VerbList.All.Where(verb => verb.Columns.Count > 0).Select(verb => new Candidate(verb.Name, verb.Summary));

    public override int Run(string[] args, Terminal terminal, CancellationToken cancellationToken)
    {
        // The options are the other verb's.
        var named = args.Length > 0 && !args[0].StartsWith('-');
        return args.Length > 0 && !named ? base.Run(args, terminal, cancellationToken)
            : Write(named ? args[0] : VerbList.Default.Name, named ? args[1..] : [], terminal);
    }

    protected override int Run(DocumentOptions options, Terminal terminal, CancellationToken cancellationToken) =>
        Write(VerbList.Default.Name, [], terminal);

    private static int Write(string name, string[] args, Terminal terminal)
    {
        var verb = NamedChoice.Find("verb", name, [.. VerbList.All.Where(verb => verb.Columns.Count > 0)], verb => verb.Name);
        var columns = verb.Describe(args)!;
        JsonSchema.Write(terminal.Data, verb.Name, columns.All, columns.Shown);
        return Print("\n", terminal);
    }
}
