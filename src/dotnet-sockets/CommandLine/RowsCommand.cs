using System.Diagnostics.CodeAnalysis;
using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.CommandLine;

/// <summary>What all commands that print rows do alike: answer --list-columns, and describe their rows.</summary>
internal abstract class RowsCommand<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TOptions> : CommandBase<TOptions>
    where TOptions : OutputOptions
{
    private static readonly IReadOnlyList<ColumnOf<Column>> ColumnsOfColumns =
    [
        new("column", "Column", CellKind.Word, static (in column) => Cell.Word(column.Key), "The column's name."),
        new("type", "Type", CellKind.Word, static (in column) => Cell.Word(column.Type), "What its values are."),
        new("unit", "Unit", CellKind.Word, static (in column) => Cell.Word(column.Unit), "The unit of a number; null where there is none.") { TableNull = "" },
        new("meaning", "Meaning", CellKind.Word, static (in column) => Cell.Word(column.Meaning), "What it means.") { IsProse = true },
    ];

    public override IReadOnlyList<Column> Columns => AllColumns;

    /// <summary>All columns that the command can show.</summary>
    protected abstract IReadOnlyList<Column> AllColumns { get; }

    public override RowColumns Describe(string[] args)
    {
        var options = CommandLineReader.Read<TOptions>([.. args, "--json"]);
        var all = options.ListColumns ? ColumnsOfColumns : ColumnsOf(options);
        var usual = options.ListColumns ? ColumnsOfColumns : UsualColumns(options);
        return new RowColumns(all, options.Columns is null ? usual : ColumnChoice.Parse(options.Columns, all, usual));
    }

    /// <summary>The rows as a part of a name, such as a metric's.</summary>
    protected virtual string RowsName => $"sockets_{Name}";

    protected sealed override int Run(TOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        if (!options.ListColumns)
        {
            return Show(options, terminal, cancellationToken);
        }

        var plan = new OutputPlan(options, RowsName);
        plan.RefuseSeries("Columns are");
        plan.Print(terminal, ColumnsOf(options), plan.Shape(ColumnsOfColumns, ColumnsOfColumns), cancellationToken);
        return ExitCode.Done;
    }

    /// <summary>All columns that the command can show with these options.</summary>
    protected virtual IReadOnlyList<Column> ColumnsOf(TOptions options) => AllColumns;

    /// <summary>The columns of JSON with these options where none are named.</summary>
    protected virtual IReadOnlyList<Column> UsualColumns(TOptions options) => ColumnsOf(options);

    /// <summary>Prints the rows.</summary>
    protected abstract int Show(TOptions options, Terminal terminal, CancellationToken cancellationToken);
}
