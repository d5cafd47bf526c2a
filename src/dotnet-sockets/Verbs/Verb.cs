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
        new("unit", "Unit", CellKind.Word, static (in column) => Cell.Word(column.Unit), "The unit of a number; null where there is none.") { TableNull = "" },
        new("meaning", "Meaning", CellKind.Word, static (in column) => Cell.Word(column.Meaning), "What it means."),
    ];

    public abstract string Name { get; }

    public abstract string Summary { get; }

    /// <summary>The first lines of the help.</summary>
    protected abstract string Usage { get; }

    /// <summary>All columns that the verb can show.</summary>
    protected abstract IReadOnlyList<Column> AllColumns { get; }

    /// <summary>All columns that the verb can show with these options.</summary>
    protected virtual IReadOnlyList<Column> ColumnsOf(TOptions options) => AllColumns;

    /// <summary>The columns of machine formats where none are named.</summary>
    protected virtual IReadOnlyList<Column> UsualColumns(TOptions options) => ColumnsOf(options);

    public int Run(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellationToken)
    {
        var parsed = CommandLineReader.Read<TOptions>(args);
        var options = parsed.Value;
        options.RowsName = this == VerbList.All[0] ? options.RowsName : $"{options.RowsName}_{Name}";
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
            plan.Print(terminal, ColumnsOf(options), plan.Shape(ColumnsOfColumns, ColumnsOfColumns), cancellationToken);
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
        _ => "text",
    };

    private static int Print(string text, Terminal terminal)
    {
        terminal.Data.Write(System.Text.Encoding.UTF8.GetBytes(text));
        terminal.Data.Flush();
        return ExitCode.Done;
    }

    /// <summary>The version without the commit, which the SDK adds behind a plus sign.</summary>
    private static string Version() =>
        typeof(OutputOptions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
