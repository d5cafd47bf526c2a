using System.Globalization;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Sockets.Columns;

/// <summary>Who holds the socket.</summary>
internal static class OwnerColumns
{
    internal static IReadOnlyList<ColumnOf<SocketRow>> All { get; } =
    [
        new("user", "User", CellKind.Text, static (in row) => Cell.Untrusted(row.Context.UserOf(row.Socket.UserId)),
            "The creator's name in /etc/passwd, of a copied host in its own, or the number without one; null where uid is.")
        { Needs = RowNeeds.Users },
        new("pid", "PID", CellKind.Number, static (in row) => Cell.Of(row.Owner?.ProcessId),
            "The first of the processes that hold the socket; null where no process does, or where none was seen.") { Needs = RowNeeds.Owners },
        new("process", "Process", CellKind.Text, static (in row) => Cell.Untrusted(row.Process?.Name),
            "Its name: the executable's, else that of the first argument, else comm. A filter on it matches by any of the three.") { Needs = RowNeeds.OwnerName },
        new("processes", "Processes", CellKind.Structure, static (in row) => Cell.Of(row.Processes),
            "All of them: in JSON an array of objects with pid, process and fd, elsewhere a text such as 1234/nginx fd=6; 1235/nginx fd=6, with a backslash before \\ ; and = of a name. Null where pid is.")
        { Needs = RowNeeds.OwnerName, Parts = ProcessParts },
        new("program", "PID/Program name", CellKind.Text, static (in row) => Cell.Untrusted(row.Program),
            "pid and process as netstat shows them, 1234/nginx.") { Needs = RowNeeds.OwnerName },
        new("fd", "FD", CellKind.Number, static (in row) => Cell.Of(row.Descriptor),
            "The first owner's descriptor of the socket; null where owner_via is not fd.") { Needs = RowNeeds.Owners },
        new("owner_via", "Owner Via", CellKind.Word, static (in row) => Cell.Word(SocketWords.OwnerVia(row.Owners.Via)),
            "How the owner was found: fd, its descriptor of the socket; listener, for a connection that waits to be accepted, of which each listener of the port may "
            + "be the one; kernel, for its own netlink sockets; history, with -c, for a socket that its program has closed (TIME_WAIT), and a snapshot before had with the owner. "
            + "Null without an owner.")
        { Needs = RowNeeds.Owners, Words = static () => SocketWords.OwnerVias },
        new("command", "Command", CellKind.Text, static (in row) => Cell.Untrusted(row.Command),
            "The first owner's arguments with spaces between them; null where it has none. "
            + "At most 4096 of them and 128 KiB are read: \" [cut]\" ends what is longer.") { Needs = RowNeeds.OwnerArguments },
        new("executable", "Executable", CellKind.Text, static (in row) => Cell.Untrusted(row.Process?.Executable),
            "The path of its executable, even if that file was deleted, such as by an upgrade.") { Needs = RowNeeds.OwnerExecutable },
        new("comm", "Comm", CellKind.Text, static (in row) => Cell.Untrusted(row.Process?.Comm),
            "The name of its main thread, which ss shows: at most 15 bytes, of the program's choosing.") { Needs = RowNeeds.OwnerComm },
        new("ppid", "PPID", CellKind.Number, static (in row) => Cell.Of(row.Process?.ParentId),
            "Its parent's process id.") { Needs = RowNeeds.OwnerStatus },
        new("process_user", "Process User", CellKind.Text, static (in row) => Cell.Untrusted(row.Context.UserOf(row.Process?.UserId)),
            "Its effective user, by name as in user.") { Needs = RowNeeds.OwnerStatus | RowNeeds.Users },
        new("started", "Started", CellKind.Word,
            static (in row) => Cell.Word(row.Process?.StartedAt?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
            "When it started, RFC 3339 in UTC, to the second.") { Needs = RowNeeds.OwnerStart },
        new("process_cgroup", "Process Cgroup", CellKind.Text, static (in row) => Cell.Untrusted(row.Process?.Cgroup),
            "The path of the process's control group: of version 2, or where that tells nothing, systemd's or another of version 1.") { Needs = RowNeeds.OwnerCgroup },
        new("unit", "Unit", CellKind.Text, static (in row) => Cell.Untrusted(row.Process?.Unit),
            "Its systemd service or scope, of the system or a user, by the control group.") { Needs = RowNeeds.OwnerCgroup },
        new("container", "Container", CellKind.Text, static (in row) => Cell.Untrusted(row.Process?.Container?.Id),
            "The id of the innermost container it runs in (LXC: the name), by the control group; null where it is in none.") { Needs = RowNeeds.OwnerCgroup },
        new("container_runtime", "Runtime", CellKind.Word, static (in row) => Cell.Word(row.Process?.Container?.Runtime),
            "docker, podman, containerd, cri-o or lxc; null where the control group does not tell.")
        { Needs = RowNeeds.OwnerCgroup, Words = static () => DetailWords.Runtimes },
        new("pod", "Pod", CellKind.Text, static (in row) => Cell.Untrusted(row.Process?.Container?.PodId),
            "The pod of its container: Kubernetes' uid or Podman's id.") { Needs = RowNeeds.OwnerCgroup },
    ];

    /// <summary>
    /// What else a value of the column is called, as the program python3.11 is python3 to ss and netstat; none of most columns. What is not
    /// known of these does not matter.
    /// </summary>
    internal static IReadOnlyList<ColumnOf<SocketRow>> OtherNamesOf(Column column) => column.Key != "process" ? []
        : [.. SocketColumns.Of("comm", "command").Select(other => other.Key != "command" ? other
            : other with { Read = (in row) => Cell.Untrusted(ProcessNames.OfCommand(other.Read(row).Text)) })];

    /// <summary>Whether the column tells of the socket's own owner.</summary>
    internal static bool AreOf(Column column) => HaveOwners(column) && !column.Needs.HasFlag(RowNeeds.Peers);

    /// <summary>Whether the column tells of an owner, be it that of the other end.</summary>
    internal static bool HaveOwners(Column column) => DetailsOf(column.Needs) != SocketOwnerDetails.None;

    /// <summary>Whether a cell has only the beginning of a command line that is too long.</summary>
    internal static bool IsCut(Column column, in Cell cell) =>
        column.Key == "command" && cell.Text?.EndsWith(SocketProcess.CutMark, StringComparison.Ordinal) == true;

    /// <summary>The value of a column for an owner in a recording; null where recordings have it of the first owner only.</summary>
    internal static Cell? OfEntry(string key, in ProcessEntry owner) => key switch
    {
        "pid" => Cell.Of((long?)owner.Id),
        "process" => Cell.Untrusted(owner.Name),
        "fd" => Cell.Of((long?)owner.Descriptor),
        "program" => Cell.Untrusted(ProcessList.ProgramOf(owner.Id, owner.Name)),
        _ => null,
    };

    private static IReadOnlyList<ColumnPart> ProcessParts() =>
    [
        new("pid", CellKind.Number, "The process id."),
        new("process", CellKind.Text, "The process's name."),
        new("fd", CellKind.Number, "Its descriptor of the socket; null where it holds the listener instead."),
    ];

    /// <summary>What the needs of columns ask of the library.</summary>
    internal static SocketOwnerDetails DetailsOf(RowNeeds needs) => (SocketOwnerDetails)((long)needs >> 32);
}
