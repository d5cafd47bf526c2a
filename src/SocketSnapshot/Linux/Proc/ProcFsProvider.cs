using System.Net.Sockets;
using SocketSnapshot.Linux.Owners;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.Proc;

/// <summary>The text tables below /proc/net: for what netlink does not serve, and for where it is refused.</summary>
/// <param name="bigEndian">The byte order of the machine that the tables are from.</param>
/// <param name="folder">Where the tables are; null for those of the calling thread's network namespace.</param>
internal sealed class ProcFsProvider(bool bigEndian, string? folder = null) : ISocketProvider
{
    /// <summary>The first table whose last line has no end, and how much of it is whole lines.</summary>
    private (string Path, long At)? _cut;

    /// <summary>Which ICMP sockets are of one family, only both files tell.</summary>
    private static readonly AddressFamily[] BothFamilies = [AddressFamily.InterNetwork, AddressFamily.InterNetworkV6];

    internal ProcFsProvider(string? folder = null)
        : this(ProcByteOrder.IsBigHere, folder)
    {
    }

    internal const string SourceName = "procfs";

    private const string SctpEndpoints = "sctp/eps";
    private const string SctpAssociations = "sctp/assocs";

    /// <summary>Whether nothing in the tables tells their byte order, so that it is a guess.</summary>
    internal bool IsGuess { get; private init; }

    public string Name => SourceName;

    public IOwnerSearch? SearchOwners(SocketTableOptions options, CancellationToken cancellationToken) => OwnerSearch.TryStart(options, cancellationToken);

    /// <summary>The tables of a copy, whose host's byte order its addresses tell.</summary>
    internal static ProcFsProvider OfCopy(string folder)
    {
        var bigEndian = ProcByteOrder.IsBig(folder);
        return new ProcFsProvider(bigEndian ?? ProcByteOrder.IsBigHere, folder) { IsGuess = bigEndian is null };
    }

    /// <summary>Whether there is any table of sockets in the folder, readable or not.</summary>
    internal static bool HasTables(string folder) => FileNames.Any(name => File.Exists(Path.Combine(folder, name)));

    private static IEnumerable<string> FileNames => Enum.GetValues<SocketProtocol>().SelectMany(protocol => protocol == SocketProtocol.Sctp
        ? [SctpEndpoints, SctpAssociations]
        : new[] { FileName(protocol, AddressFamily.InterNetwork), FileName(protocol, AddressFamily.InterNetworkV6) });

    public SocketReading Read(SocketTableOptions options, SocketProtocols wanted, CancellationToken cancellationToken)
    {
        var served = SocketProtocols.None;
        var records = new List<SocketRecords>();
        var warnings = new List<string>();
        var tables = folder ?? ProcNetFolder.Of(options.ProcRoot);
        if (!Directory.Exists(tables))
        {
            return SocketReading.Empty with { Warnings = [$"{tables} is not there: procfs is not mounted there, or a sandbox hides it."] };
        }

        _cut = null;
        foreach (var protocol in Enum.GetValues<SocketProtocol>().Where(protocol => (wanted & protocol.ToSet()) != 0))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (protocol > SocketProtocol.Icmp)
            {
                var family = protocol == SocketProtocol.Sctp
                    ? ReadSctp(tables, options, warnings)
                    : ReadFamily(protocol, tables, options, warnings) is { } table ? [table] : [];
                records.AddRange(family);
                served |= family.Count > 0 ? protocol.ToSet() : SocketProtocols.None;

                continue;
            }

            var files = Read(protocol, protocol == SocketProtocol.Icmp ? BothFamilies : options.Families(), tables, options.Details, warnings).ToList();
            var ours = files.Where(file => options.Families().Contains(file.Family)).ToList();
            served |= ours.Count > 0 ? protocol.ToSet() : SocketProtocols.None;
            records.AddRange(protocol == SocketProtocol.Icmp && files is [var first, var second]
                ? ours.Select(own => new PingRecords(own, own == first ? second : first))
                : ours);
        }

        if (GuessText(records, IsGuess ? null : bigEndian, tables) is { } guess)
        {
            warnings.Add(guess);
        }

        return new SocketReading(served, records, warnings) { CutAt = _cut?.At, CutFile = _cut?.Path, IsWhole = true };
    }

    /// <summary>Says that the byte order is a guess; null where it is known, or no address depends on it.</summary>
    internal static string? GuessText(IEnumerable<SocketRecords> tables, bool? bigEndian, string place) => bigEndian is null
        && tables.Any(table => table.Protocol <= SocketProtocol.Icmp && table.Decode().Any(socket => !socket.LocalAddress.IsAny || !socket.ForeignAddress.IsAny))
            ? ProcByteOrder.GuessTextOf(place)
            : null;

    private IEnumerable<ProcNetRecords> Read(
        SocketProtocol protocol, IEnumerable<AddressFamily> families, string folder, SocketDetailKinds details, List<string> warnings)
    {
        foreach (var family in families)
        {
            var path = Path.Combine(folder, FileName(protocol, family));
            if (TryReadFile(path, warnings) is { } text)
            {
                yield return new ProcNetRecords(protocol, family, path, text, bigEndian, details);
            }
        }
    }

    /// <summary>What has one file for all its sockets; null for what has none.</summary>
    private SocketRecords? ReadFamily(SocketProtocol protocol, string folder, SocketTableOptions options, List<string> warnings)
    {
        var path = Path.Combine(folder, protocol.ToWord());
        return protocol switch
        {
            SocketProtocol.Unix when TryReadLines(path, warnings) is { } text =>
                new ProcUnixRecords(path, text, options.IncludeReferenceCounts),
            SocketProtocol.Packet when TryReadLines(path, warnings) is { } text =>
                new ProcNetRecords(protocol, AddressFamily.Packet, path, text, new ProcPacketParser(new ProcInterfaceNames(folder)).TryParse),
            SocketProtocol.Netlink when TryReadLines(path, warnings) is { } text =>
                new ProcNetRecords(protocol, AddressFamily.Unspecified, path, text, new ProcNetlinkParser(options.Details).TryParse),
            _ => null,
        };
    }

    /// <summary>The endpoints and their associations; none where the kernel has no SCTP.</summary>
    private List<SocketRecords> ReadSctp(string folder, SocketTableOptions options, List<string> warnings)
    {
        var parser = new ProcSctpParser(options.Details);
        var found = new List<SocketRecords>();
        List<string> absent = [];
        foreach (var (name, parse) in new (string, ProcLineParser)[] { (SctpEndpoints, parser.TryEndpoint), (SctpAssociations, parser.TryAssociation) })
        {
            var path = Path.Combine(folder, name);
            if (TryReadLines(path, warnings) is { } text)
            {
                found.Add(new ProcFamilyRecords(new ProcNetRecords(SocketProtocol.Sctp, AddressFamily.Unspecified, path, text, parse), options));
            }
            else if (!File.Exists(path))
            {
                absent.Add(path);
            }
        }

        if (found.Count == 1 && absent is [var missing])
        {
            warnings.Add($"{missing} is not there, so its sockets are missing.");
        }

        return found;
    }

    private static string FileName(SocketProtocol protocol, AddressFamily family) =>
        protocol.ToWord() + (family == AddressFamily.InterNetworkV6 ? "6" : "");

    /// <summary>
    /// Whole lines only: the last field of a line that was cut would be another inode, or another path. Null where there is no table, which
    /// a null alone would not be: as an array it becomes an empty memory.
    /// </summary>
    private ReadOnlyMemory<byte>? TryReadLines(string path, List<string> warnings) => TryReadFile(path, warnings) is { } text
        ? new ReadOnlyMemory<byte>(text, 0, text.AsSpan().LastIndexOf((byte)'\n') + 1)
        : default(ReadOnlyMemory<byte>?);

    /// <summary>Null where there is no such table: a kernel without IPv6 or without UDP-Lite has none, and nothing is missing.</summary>
    private byte[]? TryReadFile(string path, List<string> warnings)
    {
        var reading = BoundedFile.Read(path, BoundedFile.MostOfTable);
        if (reading.Refusal is { } refusal)
        {
            warnings.Add($"{path} cannot be read, so its sockets are missing: {refusal}.");
        }

        if (reading.IsCut)
        {
            warnings.Add(BoundedFile.CutText(path, BoundedFile.MostOfTable));
        }

        // The kernel's has a heading at least, and ends each line.
        if (reading.Bytes is [])
        {
            warnings.Add($"{path} is empty, without even a heading, so its sockets are missing.");
            return null;
        }

        if (reading is { Bytes: [.., not (byte)'\n'], IsCut: false })
        {
            _cut ??= (path, Array.LastIndexOf(reading.Bytes, (byte)'\n') + 1);
        }

        return reading.Bytes;
    }
}
