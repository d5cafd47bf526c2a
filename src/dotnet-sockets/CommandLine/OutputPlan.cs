using DotNetSockets.Errors;
using DotNetSockets.Files;
using DotNetSockets.Formats;
using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.CommandLine;

/// <summary>How and where a command writes its rows, made from its options before any work is done.</summary>
internal sealed class OutputPlan
{
    /// <summary>What a terminal has that does not tell its width.</summary>
    private const int UsualScreen = 80;

    private readonly OutputOptions _options;
    private readonly string _rowsName;
    private readonly ColorChoice _color;
    private readonly int? _limit;

    /// <summary>Null where the option is not given.</summary>
    private readonly OutputTarget? _target;

    /// <param name="options">The options.</param>
    /// <param name="rowsName">The rows as a part of a name, such as a metric's.</param>
    /// <exception cref="UsageException">The options do not go together.</exception>
    internal OutputPlan(OutputOptions options, string rowsName)
    {
        _options = options;
        _rowsName = rowsName;
        _color = new ColorChoice(options.Color);
        _limit = OptionValue.Count("--limit", options.Limit);
        _target = Target(options.Output);
        Formatter = Named(options) is { } name ? Formatters.Find(name) : _target?.Ending.Format ?? Formatters.Find(TableFormatter.TheName);
        Format = new FormatOptions
        {
            Header = !options.NoHeader,
            Delimiter = Delimiter(options.Delimiter),
            ByteOrderMark = options.Bom,
            RawCsv = options.RawCsv,
            Name = rowsName,
            Template = Template(options),
        };
        CheckText(options);
    }

    internal IFormatter Formatter { get; }

    /// <summary>Whether it is the table and nothing was asked of its rows: a command may then tell it in its own words.</summary>
    internal bool IsPlainTable => Formatter is TableFormatter && (_options.Columns ?? _options.Sort ?? _options.Limit) is null;

    /// <summary>Whether the output appears only when all of it is written.</summary>
    internal bool AppearsWhole => _target is { AppearsWhole: true };

    private FormatOptions Format { get; }

    /// <summary>The columns, order and number of rows that the options ask for, of the columns that there are.</summary>
    /// <exception cref="UsageException">A column is unknown.</exception>
    internal Shape<TRow> Shape<TRow>(IReadOnlyList<ColumnOf<TRow>> all, IReadOnlyList<ColumnOf<TRow>> usual) => Shape(() => all, usual);

    /// <summary>The same, but makes the other columns only if the user names one.</summary>
    internal Shape<TRow> Shape<TRow>(Func<IReadOnlyList<ColumnOf<TRow>>> all, IReadOnlyList<ColumnOf<TRow>> usual) => new(
        Format.Template is { } template ? [.. template.Keys.Select(key => ColumnChoice.Find(key, all()))]
            : _options.Columns is null ? usual : ColumnChoice.Parse(_options.Columns, all(), usual),
        _options.Sort is null ? [] : SortOrder.Parse(_options.Sort, all()),
        _limit);

    /// <summary>The format's options for where it is written to.</summary>
    internal FormatOptions FormatFor(Terminal terminal) => Format with
    {
        Color = IsColoured(terminal),
        Screen = ScreenOf(terminal),
    };

    /// <summary>Whether a terminal shows what is written.</summary>
    internal bool IsOnScreen(Terminal terminal) => _target is null or { IsStandardOutput: true } && terminal.IsTerminal();

    /// <summary>Whether that is a table.</summary>
    internal bool IsTableOnScreen(Terminal terminal) => Formatter is TableFormatter && IsOnScreen(terminal);

    /// <summary>Whether what is written has colours.</summary>
    internal bool IsColoured(Terminal terminal) => Formatter is TableFormatter && _color.IsOn(() => IsOnScreen(terminal));

    /// <summary>How wide the screen is on which people read it; null where it goes elsewhere.</summary>
    internal int? ScreenOf(Terminal terminal) => IsOnScreen(terminal) ? terminal.Width() ?? UsualScreen : null;

    /// <summary>For rows that are told apart by texts which change: each scrape would begin new series.</summary>
    /// <param name="what">The rows, and their verb, such as "changes are".</param>
    /// <exception cref="UsageException">The format is of series.</exception>
    internal void RefuseSeries(string what)
    {
        if (Formatter.HasSeries)
        {
            throw new UsageException($"{what} not metrics, and {Formatter.Name} holds only those: use -f json.");
        }
    }

    /// <summary>Writes rows, and that is all.</summary>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    internal void Print<TRow>(Terminal terminal, IEnumerable<TRow> rows, Shape<TRow> shape, CancellationToken cancellationToken) =>
        Write(terminal, output =>
        {
            Formatter.Write(shape.Apply(rows, cancellationToken), FormatFor(terminal), output);
            output.Flush();
        },
        cancellationToken);

    /// <summary>Lets the action write to the file asked for, which appears when all is written, or to standard output.</summary>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    internal void Write(Terminal terminal, Action<RowWriter> write, CancellationToken cancellationToken)
    {
        if (_target is null or { IsStandardOutput: true })
        {
            if (Formatter.IsBinary && terminal.IsTerminal())
            {
                throw new UsageException(
                    $"A terminal cannot show {Formatter.Name}; --output {_rowsName}{Formatter.Ending} writes it to a file.");
            }

            write(new RowWriter(terminal.Data, terminal.Watch));
            return;
        }

        // A template makes any format.
        _target.WarnUnless(_target.Ending.Format == Formatter || Format.Template is not null, Formatter.Name, terminal);
        _target.Write(terminal, stream => write(new RowWriter(stream)), cancellationToken);
    }

    /// <summary>What a format has no use for was meant for another one.</summary>
    private void CheckText(OutputOptions options)
    {
        var (option, formats) = options switch
        {
            { Delimiter: not null } when !Formatter.IsDelimited => ("--delimiter", "csv"),
            { RawCsv: true } when !Formatter.IsDelimited => ("--raw-csv", "csv"),
            { Bom: true } when !Formatter.IsDelimited => ("--bom", "csv and tsv"),
            _ => (null, null),
        };
        if (option is not null)
        {
            throw new UsageException($"{option} is for {formats}, and the format is {Formatter.Name}{(Formatter is TableFormatter ? ": add --csv" : "")}.");
        }
    }

    /// <summary>A TSV with another separator is none.</summary>
    private char? Delimiter(string? value) =>
        OptionValue.Delimiter(value) is var delimiter && delimiter is not (null or '\t') && Formatter.Name == "tsv"
            ? throw new UsageException($"tsv separates by tabs, not by {Quoted.Of(value!)}: use csv.")
            : delimiter;

    private static OutputTarget? Target(string? path)
    {
        if (path is null)
        {
            return null;
        }

        var target = new OutputTarget("--output", path);
        FileEnding.Check(target.Path);
        return target;
    }

    private RowTemplate? Template(OutputOptions options)
    {
        if (Formatter.Name != TemplateFormatter.TheName)
        {
            return null;
        }

        return options.Template is null ? throw new UsageException("The format template needs --template, such as '{local_address} {local_port}'.")
            : options.Columns is not null ? throw new UsageException("--columns and --template exclude each other: a template names its columns.")
            : RowTemplate.Parse(options.Template);
    }

    /// <summary>The format that is asked for; null where none is.</summary>
    private static string? Named(OutputOptions options)
    {
        if (options is { Format: null, Json: false, Csv: false, Template: null })
        {
            return null;
        }

        string[] named =
        [
            .. options.Format is null ? Array.Empty<string>() : [options.Format],
            .. options.Json ? ["json"] : Array.Empty<string>(),
            .. options.Csv ? ["csv"] : Array.Empty<string>(),
            .. options.Template is null ? Array.Empty<string>() : [TemplateFormatter.TheName],
        ];
        return named.Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1
            ? throw new UsageException($"One format at a time, not {string.Join(" and ", named)}.")
            : named[0];
    }
}
