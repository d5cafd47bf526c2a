using SocketSnapshot.Linux.Netlink;
using SocketSnapshot.Linux.Proc;
using SocketSnapshot.Linux.SockDiag;
using SocketSnapshot.Linux.SockDiag.Pushdown;
using SocketSnapshot.Sources;

namespace SocketSnapshot;

/// <summary>Snapshots that were taken earlier, or elsewhere, as if they were taken now. Interfaces that only an index names are called "if" and it.</summary>
public static class SocketRecording
{
    /// <summary>Whether bytes begin as a recorded netlink answer does; the first sixteen tell.</summary>
    public static bool IsNetlink(ReadOnlySpan<byte> start) => RecordedDump.Is(start);

    /// <summary>
    /// The TCP sockets in a netlink answer as "ss -D" or <see cref="SocketDump.WriteTo"/> writes it, of all the dumps in it. The bytes
    /// are read while one enumerates and must not change.
    /// </summary>
    /// <param name="bytes">The recording, of a machine of this one's byte order.</param>
    /// <param name="recordedAt">When it was taken.</param>
    /// <param name="options">Which sockets.</param>
    public static SocketDump FromNetlink(ReadOnlyMemory<byte> bytes, DateTimeOffset recordedAt, SocketTableOptions? options = null)
    {
        options ??= new SocketTableOptions();
        var recorded = RecordedDump.Read(bytes);
        var names = InterfaceNames.Of([]);
        var needsFacts = (options.Facts | (options.Filter?.Facts ?? SocketFacts.None)) != SocketFacts.None;
        var facts = needsFacts ? new FactsReader(null, default) : null;
        var records = (options.Protocols & SocketProtocols.Tcp) == 0 ? [] : options.Families()
            .Select(family =>
                new UniqueRecords(new SockDiagRecords(SocketProtocol.Tcp, family, recorded.Dump, names, options.Details, facts)));
        var reading = new SocketReading(
            SocketProtocols.Tcp,
            [.. records],
            recorded.Refusal is null ? [] : [$"Rows may be missing: the kernel answered '{recorded.Refusal}' when it was recorded."])
        {
            CutAt = recorded.CutAt,
        };
        return new SocketDump(options, recordedAt, [("netlink", reading)]);
    }

    /// <summary>
    /// The sockets in the tables of a copied /proc/net: what netlink alone knows is null. Only regular files are read, and links to such:
    /// a pipe or a device in a table's place is a warning. Of a table 1 GiB is read.
    /// </summary>
    /// <param name="folder">The copy of /proc/net. Its addresses tell the byte order of its host; where none does, a warning says that it is taken for this one's.</param>
    /// <param name="recordedAt">When it was taken.</param>
    /// <param name="options">Which sockets.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="SocketSnapshotException">The folder has no tables, or none of the wanted ones can be read.</exception>
    public static SocketDump FromProcNet(
        string folder, DateTimeOffset recordedAt, SocketTableOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var dump = SocketTable.Dump([ProcFsProvider.OfCopy(folder)], options ?? new SocketTableOptions(), recordedAt, cancellationToken);
        if (dump.Sources.Count == 0 && !ProcFsProvider.HasTables(folder))
        {
            dump.Dispose();
            throw new SocketSnapshotException($"{folder} has no table of sockets, such as tcp.");
        }

        return dump;
    }

    /// <summary>
    /// The sockets in the text of one table of /proc/net, or of the tables of one protocol for both families behind each other: what netlink
    /// alone knows is null. The last line need not have an end.
    /// </summary>
    /// <param name="text">The table, with or without its heading. It is read while one enumerates and must not change.</param>
    /// <param name="protocol">The protocol that the table is of, which its text need not tell.</param>
    /// <param name="recordedAt">When it was taken.</param>
    /// <param name="options">Which sockets.</param>
    /// <param name="name">The name of the table in sentences about it, such as its path.</param>
    public static SocketDump FromProcTable(
        ReadOnlyMemory<byte> text, SocketProtocol protocol, DateTimeOffset recordedAt, SocketTableOptions? options = null, string name = "The table")
    {
        ArgumentNullException.ThrowIfNull(name);
        return SocketTable.Dump([new ProcTextProvider(text, protocol, name)], options ?? new SocketTableOptions(), recordedAt, CancellationToken.None);
    }

    /// <summary>Rows that were kept in a form of one's own, those of them that the options want, in their order.</summary>
    /// <param name="sockets">The rows; they are enumerated as often as the snapshot is.</param>
    /// <param name="recordedAt">When they were taken.</param>
    /// <param name="options">Which of them.</param>
    /// <param name="warnings">What the rows are known to lack, a sentence each; null for nothing.</param>
    /// <param name="owners">Who holds a row's socket; null where that is not known. <see cref="SocketTableOptions.Owners"/> has to ask for it.</param>
    /// <param name="processes">What is known of a process by its number; null for the number alone.</param>
    public static SocketDump FromRows(
        IEnumerable<SocketInfo> sockets, DateTimeOffset recordedAt, SocketTableOptions? options = null, IReadOnlyList<string>? warnings = null,
        Func<SocketInfo, SocketOwners>? owners = null, Func<int, SocketProcess?>? processes = null)
    {
        ArgumentNullException.ThrowIfNull(sockets);
        options ??= new SocketTableOptions();
        var reading = new SocketReading(options.Protocols, [new SelectedRecords(sockets, options)], [.. warnings ?? []])
        {
            Owners = owners is null || options.Owners == SocketOwnerDetails.None ? null
                : new GivenOwners(owners, processes ?? (id => new SocketProcess { Id = id })),
        };
        return new SocketDump(options, recordedAt, [("rows", reading)]);
    }
}
