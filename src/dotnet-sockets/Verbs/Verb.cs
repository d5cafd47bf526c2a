using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using DotNetSockets.Rows;

namespace DotNetSockets.Verbs;

/// <summary>What all verbs do alike: read the options, and answer --help, --version and --list-columns.</summary>
internal abstract class Verb<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TOptions> : IVerb
    where TOptions : OutputOptions
{
    private static readonly IReadOnlyList<ColumnOf<Column>> ColumnsOfColumns =
    [
        new("column", "Column", CellKind.Word, static (in column) => Cell.Word(column.Key), "The column's name."),
        new("type", "Type", CellKind.Word, static (in column) => Cell.Word(TypeOf(column.Kind)), "What its values are."),
        new("meaning", "Meaning", CellKind.Word, static (in column) => Cell.Word(column.Meaning), "What it means."),
    ];

    public abstract string Name { get; }

    public abstract string Summary { get; }

    public string Overview => Usage;

    public IReadOnlyList<Column> Columns => AllColumns;

    /// <summary>The first lines of the help.</summary>
    protected abstract string Usage { get; }

    /// <summary>All columns that the verb can show.</summary>
    protected abstract IReadOnlyList<Column> AllColumns { get; }

    public int Run(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellationToken)
    {
        var parsed = CommandLineReader.Read<TOptions>(args);
        var options = parsed.Value;
        if (options.Help)
        {
            return Print(CommandLineReader.Help(parsed, Usage), terminal);
        }

        if (options.Version)
        {
            return Print(Version() + Environment.NewLine, terminal);
        }

        if (options.ListColumns)
        {
            var plan = new OutputPlan(options);
            var columns = plan.Columns(ColumnsOfColumns, ColumnsOfColumns);
            plan.Write(terminal, output =>
            {
                plan.Formatter.Write(new RowsOf<Column>(AllColumns, columns, cancellationToken), plan.Format, output);
                output.Flush();
            });
            return ExitCode.Done;
        }

        return Run(options, terminal, cancellationToken);
    }

    /// <summary>Does the work.</summary>
    protected abstract int Run(TOptions options, Terminal terminal, CancellationToken cancellationToken);

    private static string TypeOf(CellKind kind) => kind switch
    {
        CellKind.Number => "integer",
        CellKind.Structure => "array",
        CellKind.Real => "number",
        CellKind.Boolean => "boolean",
        _ => "text",
    };

    private protected static int Print(string text, Terminal terminal)
    {
        terminal.Data.Write(System.Text.Encoding.UTF8.GetBytes(text));
        terminal.Data.Flush();
        return ExitCode.Done;
    }

    /// <summary>The version without the commit, which the SDK adds behind a plus sign.</summary>
    private static string Version() =>
        typeof(OutputOptions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
