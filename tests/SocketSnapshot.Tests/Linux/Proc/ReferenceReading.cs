using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SocketSnapshot.Tests.Linux.Proc;

/// <summary>The same text read a second time, with a regular expression and nothing of the library: one text a socket.</summary>
internal static partial class ReferenceReading
{
    /// <param name="text">A little-endian machine's table.</param>
    /// <param name="digits">How many digits an address has.</param>
    internal static IEnumerable<string> Rows(byte[] text, int digits) =>
        (from line in Encoding.Latin1.GetString(text).Split('\n').Skip(1)
         let match = Line().Match(line)
         where match.Success && match.Groups["address"].Captures.All(address => address.Length == digits)
         where uint.TryParse(match.Groups["uid"].Value, NumberStyles.None, null, out _)
         where uint.TryParse(match.Groups["inode"].Value, NumberStyles.None, null, out _)
         select Row(match)).Distinct(new SameSocket());

    internal static string Row(SocketInfo socket) => string.Join(' ',
        Hex(socket.LocalAddress), $"{socket.LocalPort ?? 0:X4}", Hex(socket.ForeignAddress), $"{socket.ForeignPort ?? 0:X4}", socket.Inode,
        $"/ {socket.SendQueue:X8} {socket.ReceiveQueue:X8} {socket.UserId}");

    [GeneratedRegex("""
        ^[ ]* [^ ]*: [ ]+ (?<address>[0-9A-F]+):(?<port>[0-9A-F]{4}) [ ]+ (?<address>[0-9A-F]+):(?<port>[0-9A-F]{4})
        [ ]+ (?<state>[0-9A-F]{2}) [ ]+ (?<tx>[0-9A-F]{8}):(?<rx>[0-9A-F]{8})
        [ ]+ [^ ]+ [ ]+ [^ ]+ [ ]+ (?<uid>[0-9]+) [ ]+ [^ ]+ [ ]+ (?<inode>[0-9]+) [ ]+ [^ ]
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    private static string Row(Match match)
    {
        var inode = uint.Parse(match.Groups["inode"].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        var (addresses, ports) = (match.Groups["address"].Captures, match.Groups["port"].Captures);
        var isListener = match.Groups["state"].Value.Equals("0A", StringComparison.OrdinalIgnoreCase);
        return string.Join(' ',
            addresses[0].Value.ToUpperInvariant(), ports[0].Value.ToUpperInvariant(),
            addresses[1].Value.ToUpperInvariant(), ports[1].Value.ToUpperInvariant(), inode == 0 ? "" : inode,
            $"/ {(isListener ? "" : match.Groups["tx"].Value.ToUpperInvariant())} {match.Groups["rx"].Value.ToUpperInvariant()} " +
            $"{(inode == 0 ? "" : uint.Parse(match.Groups["uid"].Value, NumberStyles.None, CultureInfo.InvariantCulture))}");
    }

    /// <summary>The kernel's words: four bytes each, the last one first.</summary>
    private static string Hex(HostAddress address) =>
        string.Concat(address.ToIPAddress().GetAddressBytes().Chunk(4).Select(word => Convert.ToHexString([.. word.Reverse()])));

    /// <summary>What stands before the slash tells one socket from another.</summary>
    private sealed class SameSocket : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => x?.Split('/')[0] == y?.Split('/')[0];

        public int GetHashCode(string obj) => obj.Split('/')[0].GetHashCode(StringComparison.Ordinal);
    }
}
