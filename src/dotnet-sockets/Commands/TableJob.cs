using DotNetSockets.CommandLine;
using DotNetSockets.Errors;
using DotNetSockets.Files;
using DotNetSockets.Names;
using DotNetSockets.Output;
using DotNetSockets.Recordings;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands;

/// <summary>What the commands of netstat's other tables do alike: where the rows come from, and that they take no filter.</summary>
internal sealed class TableJob : SnapshotJob
{
    private readonly TableOptions _options;
    private readonly Terminal _terminal;

    /// <exception cref="UsageException">The options are wrong, or do not go together.</exception>
    internal TableJob(TableOptions options, string rowsName, Terminal terminal, CancellationToken cancellationToken)
        : base(Plan(options, rowsName), terminal, cancellationToken)
    {
        _options = options;
        _terminal = terminal;
        ProcRoot = options.From is null ? "/proc" : Recording(PathOption.Of("--from", options.From).Text);
        Host = options.From is null ? HostIdentity.OfThisHost(options.Hostname)
            : HostIdentity.OfCopy(options.Hostname, ProcRoot, ProcCopy.SettingsOf(ProcRoot));
    }

    /// <summary>Where procfs is, or a recording of one.</summary>
    internal string ProcRoot { get; }

    /// <summary>The host that the rows are from.</summary>
    internal HostIdentity Host { get; }

    /// <summary>When the snapshot was taken; null of a recording, which does not tell.</summary>
    internal string? TimestampOf(DateTimeOffset capturedAt) => _options.From is null ? Rfc3339.Text(capturedAt) : null;

    /// <summary>Whether the table is netstat's, which may be two: for people, in a format with no end, and with no columns named.</summary>
    internal bool IsNetstats => Output.Formatter is { IsForPeople: true, CannotRepeat: null } && _options.Columns is null;

    internal override int Run(Action<RowWriter, bool> snapshot) => NamespaceChoice.In(_options.Netns, _terminal.Arguments, () => base.Run(snapshot));

    private static SnapshotPlan Plan(TableOptions options, string rowsName) => options.Words.FirstOrDefault() is { } word
        ? throw new UsageException(PortWord.Number(word) is { } port
            ? $"{Quoted.Of(word)} is not an option of this table; the sockets of a port: dotnet-sockets -a port {port}."
            : $"{Quoted.Of(word)} is not an option, and this table takes no filter.")
        : options is { From: not null, Netns: not null }
        ? throw new UsageException(NamespaceChoice.ExcludesRecording)
        : new SnapshotPlan(options, rowsName);

    /// <summary>
    /// The folder whose net has the tables, or the folder of the tables by another name. Of a procfs in use, net leads to the namespace of
    /// the process that reads it, and the folder of a process to the namespace of that process.
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
                $"{name} is not a copy but a procfs in use. The folder of a process has the tables of that process's network, as {Quoted.Of(Path.Combine(path, "1"))}.");
        }

        var tables = ProcCopy.Find(name, path);
        return Path.GetFileName(tables) == "net" ? Path.GetDirectoryName(tables)! : tables;
    }
}
