using DotNetSockets.CommandLine;
using DotNetSockets.Errors;
using DotNetSockets.Files;
using DotNetSockets.Output;
using DotNetSockets.Recordings;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands;

/// <summary>What the commands of netstat's other tables do alike: where the rows come from and go to, and what is said about it.</summary>
internal sealed class TableJob
{
    private readonly TableOptions _options;
    private readonly Terminal _terminal;
    private readonly CancellationToken _cancellationToken;

    /// <exception cref="UsageException">The options are wrong, or do not go together.</exception>
    internal TableJob(TableOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        if (options.Words.FirstOrDefault() is { } word)
        {
            throw new UsageException(PortWord.Number(word) is { } port
                ? $"{Quoted.Of(word)} is no option of this table; the sockets of a port: dotnet-sockets -a port {port}."
                : $"{Quoted.Of(word)} is no option, and this table takes no filter.");
        }

        _options = options;
        _terminal = terminal;
        _cancellationToken = cancellationToken;
        Output = new OutputPlan(options);
        Repetition = new Repetition(options, Output);
        ProcRoot = options.From is null ? "/proc" : Recording(PathOption.Of("--from", options.From).Text);
    }

    internal OutputPlan Output { get; }

    internal Repetition Repetition { get; }

    /// <summary>Where procfs is, or a recording of one.</summary>
    internal string ProcRoot { get; }

    /// <summary>When the snapshot was taken; null of a recording, which does not tell.</summary>
    internal string? TimestampOf(DateTimeOffset capturedAt) => _options.From is null ? Rfc3339.Text(capturedAt) : null;

    /// <summary>Whether the table is netstat's, which may be two: for people, in a format with no end, and with no columns named.</summary>
    internal bool IsNetstats => Output.Formatter is { IsForPeople: true, CannotRepeat: null } && _options.Columns is null;

    /// <summary>Takes the snapshots and lets the action write each; it is told whether there was one before.</summary>
    internal int Run(Action<RowWriter, bool> snapshot)
    {
        Output.Write(_terminal, output => Repetition.Run(
            isContinuation =>
            {
                snapshot(output, isContinuation);
                output.Flush();
            },
            _terminal,
            _cancellationToken), _cancellationToken);
        return _options.Strict && _terminal.HasWarned ? ExitCode.Failed : ExitCode.Done;
    }

    internal void Write<TRow>(IEnumerable<TRow> rows, Shape<TRow> shape, string title, bool isContinuation, RowWriter output) =>
        Output.Formatter.Write(
            shape.Apply(rows, _cancellationToken), Output.FormatFor(_terminal) with { Title = title, IsContinuation = isContinuation }, output);

    /// <summary>Says what is missing and, if asked, where the rows come from.</summary>
    internal void Report(DateTimeOffset capturedAt, string source, IReadOnlyList<string> warnings)
    {
        foreach (var warning in warnings)
        {
            _terminal.Warn(warning);
        }

        if (_options.Verbose)
        {
            _terminal.Note($"captured at {Rfc3339.Text(capturedAt)} from {source}.");
        }
    }

    /// <summary>
    /// The folder whose net has the tables, or the folder of the tables by another name. Of a procfs in use, net leads to the namespace of
    /// whoever reads it, and the folder of a process to that process's.
    /// </summary>
    private static string Recording(string path)
    {
        var name = Quoted.Of(path);
        if (!Directory.Exists(path))
        {
            throw new UsageException($"--from takes a folder with a copy of /proc/net, not {name}.");
        }

        if (ProcCopy.IsLive(path) && Path.Exists(Path.Combine(path, "self")))
        {
            throw new UsageException(
                $"{name} is no copy: it is a procfs in use. The folder of a process has the tables of that process's network, as {Quoted.Of(Path.Combine(path, "1"))}.");
        }

        var tables = ProcCopy.Find(name, path);
        return Path.GetFileName(tables) == "net" ? Path.GetDirectoryName(tables)! : tables;
    }
}
