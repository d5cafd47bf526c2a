using System.Buffers;

namespace SocketSnapshot.Linux.Proc;

/// <summary>
/// The byte order of the host that tables of /proc/net are from. The kernel prints an IPv4 address, and each quarter of an IPv6 address, as a
/// number of its machine: 127.0.0.1 is 0100007F or 7F000001. Loopback, link-local, mapped and multicast addresses and netmasks tell which.
/// </summary>
internal static class ProcByteOrder
{
    /// <summary>This machine's.</summary>
    internal static bool IsBigHere => !BitConverter.IsLittleEndian;

    /// <summary>What is read of each table: the first ten thousand lines tell, or nothing does.</summary>
    private const int MostRead = 1 << 20;

    private const int IPv4Digits = 8;
    private const int IPv6Digits = 32;

    private static readonly string[] SocketTables = ["tcp", "tcp6", "udp", "udp6", "raw", "raw6", "udplite", "udplite6", "icmp", "icmp6"];

    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789ABCDEF"u8);

    /// <summary>Whether the host of a copied /proc/net was big-endian; null where nothing in it tells.</summary>
    internal static bool? IsBig(string folder) => IsBig(
        SocketTables.Select(name => Text(folder, name)), Text(folder, "route"), Text(folder, "igmp"));

    /// <summary>Whether the host of a procfs, or of a copy of one, is big-endian; as this machine where nothing tells.</summary>
    internal static bool Of(string procRoot) => BoundedFile.IsProcfs(procRoot) ? IsBigHere : IsBig(ProcNetFolder.Of(procRoot)) ?? IsBigHere;

    /// <summary>Says that the byte order of a copied /proc/net is a guess; null where something in it tells.</summary>
    internal static string? GuessText(string procRoot) =>
        BoundedFile.IsProcfs(procRoot) || IsBig(ProcNetFolder.Of(procRoot)) is not null ? null : GuessTextOf(ProcNetFolder.Of(procRoot));

    /// <summary>The sentence about a place that nothing tells of.</summary>
    internal static string GuessTextOf(string place) => $"{place} does not tell the byte order of its host: the addresses are read as those of a "
        + $"{(IsBigHere ? "big" : "little")}-endian host, which this one is.";

    /// <summary>The same of the texts of tables.</summary>
    internal static bool? IsBig(IEnumerable<ReadOnlyMemory<byte>> socketTables, ReadOnlyMemory<byte> routes, ReadOnlyMemory<byte> groups = default)
    {
        var votes = socketTables.Sum(table => VotesOfAddresses(table.Span)) + VotesOfMasks(routes.Span) + VotesOfGroups(groups.Span);
        return votes == 0 ? null : votes > 0;
    }

    /// <summary>How many more addresses tell of a big-endian host than of a little-endian one.</summary>
    private static int VotesOfAddresses(ReadOnlySpan<byte> table)
    {
        var votes = 0;
        for (int colon; (colon = table.IndexOf((byte)':')) >= 0; table = table[(colon + 1)..])
        {
            // An address has a port of four digits behind it; the queues have eight on both sides, and a timer two before.
            var isAddress = table[(colon + 1)..].IndexOfAnyExcept(Digits) == 4;
            var start = table[..colon].LastIndexOfAnyExcept(Digits) + 1;
            votes += isAddress ? VoteOf(table[start..colon]) : 0;
        }

        return votes;
    }

    /// <summary>The eighth field of a line.</summary>
    private static int VotesOfMasks(ReadOnlySpan<byte> routes) => ProcNetLines.Lines(routes).Select(ProcNetLines.Fields)
        .Sum(fields => fields is [_, _, _, _, _, _, _, { Length: IPv4Digits } mask, ..] ? VoteOfMask(mask) : 0);

    /// <summary>The first field of a line that is a group: an address of 224.0.0.0/4, which begins with an E as a big-endian host writes it.</summary>
    private static int VotesOfGroups(ReadOnlySpan<byte> groups) => ProcNetLines.Lines(groups).Where(line => line.StartsWith('\t')).Select(ProcNetLines.Fields)
        .Sum(fields => fields is [{ Length: IPv4Digits } group, ..] ? (group[0] == 'E' ? 1 : 0) - (group[6] == 'E' ? 1 : 0) : 0);

    private static int VoteOfMask(string mask) => (mask[..2], mask[^2..]) switch
    {
        ("FF", "00") => 1,
        ("00", "FF") => -1,
        _ => 0,
    };

    private static int VoteOf(ReadOnlySpan<byte> address) => address.Length switch
    {
        IPv4Digits => VoteOfIPv4(address),
        IPv6Digits => VoteOfIPv6(address),
        _ => 0,
    };

    /// <summary>127.0.0.0/16, whose other reading is 0.0.0.127 to 255.255.0.127, hardly anybody's.</summary>
    private static int VoteOfIPv4(ReadOnlySpan<byte> address) => address.StartsWith("7F00"u8) ? 1 : address.EndsWith("007F"u8) ? -1 : 0;

    private static int VoteOfIPv6(ReadOnlySpan<byte> address)
    {
        var isShort = address[..16].IndexOfAnyExcept((byte)'0') < 0;
        return address.StartsWith("FE80"u8) ? 1
            : address.StartsWith("000080FE"u8) ? -1
            : !isShort ? 0
            : address.EndsWith("0000000000000001"u8) || address[16..].StartsWith("0000FFFF"u8) ? 1
            : address.EndsWith("0000000001000000"u8) || address[16..].StartsWith("FFFF0000"u8) ? -1 : 0;
    }

    private static ReadOnlyMemory<byte> Text(string folder, string name) => BoundedFile.Read(Path.Combine(folder, name), MostRead).Bytes;
}
