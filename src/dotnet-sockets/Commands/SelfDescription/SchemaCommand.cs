using DotNetSockets.CommandLine;
using DotNetSockets.Errors;
using DotNetSockets.Output;

namespace DotNetSockets.Commands.SelfDescription;

/// <summary>Prints the JSON Schema of what a command prints.</summary>
internal sealed class SchemaCommand(IReadOnlyList<ICommand> commands) : CommandBase<DocumentOptions>
{
    public override string Name => "schema";

    public override string Summary => "Print the JSON Schema of a command's rows.";

    protected override string Usage =>
        $"""
        {Terminal.Program} schema [COMMAND [OPTIONS]]

        The schema (draft 2020-12) of what the command prints with these options and
        --json; of the list unless another is named. Its $defs/row is a row, and so a
        line of ndjson. The $id has a version MAJOR.MINOR: MINOR increases when a column
        is added, MAJOR when anything else changes for the readers of rows.

        Examples:
          {Terminal.Program} schema
          {Terminal.Program} schema list -p --columns +inode
          {Terminal.Program} schema summary --by state
        """;

    public override IEnumerable<Candidate> Complete(IReadOnlyList<string> before, string begun) => before.Count > 0 ? []
        : commands.Where(command => command.Columns.Count > 0).Select(command => new Candidate(command.Name, command.Summary));

    public override int Run(string[] args, Terminal terminal, CancellationToken cancellationToken)
    {
        // The options are the other command's.
        var named = args.Length > 0 && !args[0].StartsWith('-');
        return args.Length > 0 && !named ? base.Run(args, terminal, cancellationToken)
            : Write(named ? args[0] : commands[0].Name, named ? args[1..] : [], terminal);
    }

    protected override int Run(DocumentOptions options, Terminal terminal, CancellationToken cancellationToken) =>
        Write(commands[0].Name, [], terminal);

    private int Write(string name, string[] args, Terminal terminal)
    {
        var command = NamedChoice.Find("command", name, [.. commands.Where(command => command.Columns.Count > 0)], command => command.Name);
        var columns = command.Describe(args)!;
        JsonSchema.Write(terminal.Data, command.Name, columns.All, columns.Shown);
        return Print("\n", terminal);
    }
}
