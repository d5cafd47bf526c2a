using System.Net.Sockets;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.Proc;

/// <summary>The lines of one file below /proc/net.</summary>
internal sealed class ProcNetRecords(
    SocketProtocol protocol, AddressFamily family, string path, ReadOnlyMemory<byte> text, ProcLineParser parse)
    : SocketRecords(protocol, family)
{
    /// <param name="protocol">What the file holds.</param>
    /// <param name="family">Its family, one of the internet's.</param>
    /// <param name="path">The file, for a sentence about it.</param>
    /// <param name="text">What is in it.</param>
    /// <param name="bigEndian">The byte order of the machine the text is from.</param>
    /// <param name="details">What is wanted beyond the rows.</param>
    internal ProcNetRecords(
        SocketProtocol protocol, AddressFamily family, string path, ReadOnlyMemory<byte> text, bool bigEndian,
        SocketDetailKinds details = SocketDetailKinds.None)
        : this(protocol, family, path, text, new ProcNetParser(protocol, family, bigEndian, details).TryParse)
    {
    }

    /// <summary>How many rows are remembered: a row that comes again comes soon, and all of a long table would double the memory.</summary>
    private const int MostRemembered = 1 << 18;

    internal override IEnumerable<SocketInfo> Decode()
    {
        // The kernel hands out a page at a time and finds its place again by counting, so under churn a socket can come twice.
        var seen = new HashSet<(HostAddress, uint?, HostAddress, uint?, uint?, string?)>();
        var malformed = 0;
        for (var start = 0; start < text.Length;)
        {
            var line = LineAt(start);
            start += line.Length + 1;
            if (!parse(line.Span, out var socket))
            {
                malformed += IsHeading(line.Span) ? 0 : 1;
            }
            else if (Remember(seen, (socket.LocalAddress, socket.LocalPort, socket.ForeignAddress, socket.ForeignPort, socket.Inode, socket.Named?.Local)))
            {
                yield return socket;
            }
        }

        Shortfall = ShortfallText(path, malformed);
    }

    /// <summary>What is missing where lines could not be understood; null where all could.</summary>
    internal static string? ShortfallText(string path, int malformed) =>
        malformed == 0 ? null : $"Lines of {path} that are not socket records were left out: {malformed}.";

    /// <summary>Every table's begins with, also where tables were pasted together, the name of a column that no record has: the slot's number, or a place in memory.</summary>
    internal static bool IsHeading(ReadOnlySpan<byte> line)
    {
        var text = line.Trim(" \r"u8);
        return text.IsEmpty || text.StartsWith("sl "u8) || text.StartsWith("sk "u8) || text.StartsWith("ENDPT "u8) || text.StartsWith("ASSOC "u8);
    }

    /// <summary>False if it was there.</summary>
    private static bool Remember<T>(HashSet<T> seen, T socket)
    {
        if (seen.Count == MostRemembered)
        {
            seen.Clear();
        }

        return seen.Add(socket);
    }

    private ReadOnlyMemory<byte> LineAt(int start)
    {
        var rest = text[start..];
        var end = rest.Span.IndexOf((byte)'\n');
        return end < 0 ? rest : rest[..end];
    }
}
