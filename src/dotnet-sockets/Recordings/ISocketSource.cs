using DotNetSockets.Names;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Recordings;

/// <summary>Where sockets come from: this host now, or a recording.</summary>
internal interface ISocketSource
{
    /// <summary>Whether it is this host, so that what is missing could be there another time.</summary>
    bool IsHost => false;

    /// <summary>Whether it has the kernel's own bytes or text: the details that were asked for, or that a table has, and no columns.</summary>
    bool IsOfKernel => false;

    /// <summary>Where its procfs is; null where it has none.</summary>
    string? ProcRoot => null;

    /// <summary>The list of its users, passwd(5); null where it has none, so that they are numbers: this host's names are not another's.</summary>
    string? UserList => null;

    /// <summary>The host that it is of.</summary>
    /// <param name="named">The name that the user gives it.</param>
    HostIdentity HostOf(string? named) => HostIdentity.Of(named);

    /// <summary>How a sentence calls it.</summary>
    string Name { get; }

    /// <summary>What it is made of, in words.</summary>
    IReadOnlyList<string> Contents { get; }

    /// <exception cref="SocketSnapshotException">There is nothing that could be read.</exception>
    SocketDump Dump(SocketTableOptions options, CancellationToken cancellationToken);

    /// <summary>Which of the columns it cannot tell, after a walk.</summary>
    IReadOnlyList<string> Lacking(IReadOnlyList<Column> columns) => [];

    /// <summary>The columns that it has and this program does not know.</summary>
    ForeignColumns Foreign => ForeignColumns.None;

    /// <summary>After a walk: those of them that are not kept.</summary>
    IReadOnlyCollection<string> LeftOut => [];

    /// <summary>After a walk: the columns in which a value was that they cannot have.</summary>
    IReadOnlyCollection<string> Odd => [];

    /// <summary>After a walk: where what can be read ends, if not at the end; null if all could be.</summary>
    long? CutAt(SocketDump dump) => dump.CutAt;
}
