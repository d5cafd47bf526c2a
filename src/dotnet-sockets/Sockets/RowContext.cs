using System.Globalization;
using DotNetSockets.Names;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Sockets;

/// <summary>What the rows of one snapshot share.</summary>
/// <param name="TakenAt">When it was taken; null for a recording that does not tell.</param>
/// <param name="Names">The names for the columns that ask for them.</param>
internal sealed record RowContext(DateTimeOffset? TakenAt, INames Names)
{
    private readonly Dictionary<int, string> _programs = [];

    /// <summary>When it was taken, RFC 3339 in UTC; written once, if a column asks.</summary>
    internal string? Timestamp => field ??= TakenAt is { } time ? Rfc3339.Text(time) : null;

    /// <summary>The host that the rows are from, where they do not tell themselves.</summary>
    internal HostIdentity Host { get; init; } = HostIdentity.Unknown;

    /// <summary>The counters at the snapshot before, where a column asks for rates.</summary>
    internal CounterHistory? History { get; init; }

    /// <summary>The owners in the snapshots before, where a column asks for owners and there may be such snapshots.</summary>
    internal OwnerHistory? PastOwners { get; init; }

    /// <summary>For the column that tells of them; null where none does.</summary>
    internal ISubflows? Subflows { get; init; }

    /// <summary>Which sockets are the two ends of a connection.</summary>
    internal Peers Peers => field ??= new Peers(Snapshot);

    /// <summary>The TCP listeners, where a column asks which end began a connection.</summary>
    internal Listeners? Listeners { get; init; }

    /// <summary>The cgroups of this host, where a column asks for them; null for a recording, whose ids are another host's.</summary>
    internal CgroupTree? Cgroups { get; init; }

    /// <summary>Whether endpoints print host names, and the IPv4 wildcard as *.</summary>
    internal bool ShowHosts { get; init; }

    /// <summary>Whether endpoints print service names.</summary>
    internal bool ShowServices { get; init; }

    /// <summary>Whether users are shown by name.</summary>
    internal bool ShowUsers { get; init; }

    /// <summary>Where the owners are known from.</summary>
    internal required SocketDump Snapshot { get; init; }

    /// <summary>Who holds the socket, or held it.</summary>
    internal SocketOwners OwnersOf(in SocketInfo socket) => PastOwners?.Of(socket, Snapshot) ?? Snapshot.OwnersOf(socket);

    /// <summary>An owner of the socket.</summary>
    internal SocketProcess? ProcessOf(in SocketInfo socket, int processId) => PastOwners?.ProcessOf(socket, processId) ?? Snapshot.ProcessOf(processId);

    /// <summary>The process as netstat shows it, 1234/nginx: one text for all of its sockets, of which it may have thousands.</summary>
    internal string ProgramOf(int processId)
    {
        if (!_programs.TryGetValue(processId, out var program))
        {
            program = ProcessList.ProgramOf(processId, Snapshot.ProcessOf(processId)?.Name);
            _programs.Add(processId, program);
        }

        return program;
    }

    /// <summary>The user's name, or the number as text.</summary>
    internal string? UserOf(uint? id) => id is { } number
        ? (ShowUsers ? Names.UserOf(number) : null) ?? number.ToString(CultureInfo.InvariantCulture)
        : null;
}
