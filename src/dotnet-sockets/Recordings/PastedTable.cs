using System.Text;
using DotNetSockets.Errors;
using SocketSnapshot;

namespace DotNetSockets.Recordings;

/// <summary>Tells which table of /proc/net a text is: its heading does, and where two protocols have the same one, the file's name.</summary>
internal static class PastedTable
{
    private static readonly SocketProtocol[] Alike = [SocketProtocol.Udp, SocketProtocol.UdpLite, SocketProtocol.Raw, SocketProtocol.Icmp];

    /// <summary>
    /// The headings, without the blanks before them, the protocol that has one where no name tells, and the others. Those of UDP, UDP-Lite,
    /// raw and ICMP are the same; before Linux 2.6.27 they were TCP's, too.
    /// </summary>
    private static readonly (string Beginning, string End, SocketProtocol? Protocol, SocketProtocol[] Others)[] Headings =
    [
        ("sl local_address ", " inode ref pointer drops", null, Alike),
        ("sl local_address ", " inode", SocketProtocol.Tcp, Alike),
        ("Num RefCount Protocol Flags Type St Inode", "", SocketProtocol.Unix, []),
        ("sk RefCnt Type Proto Iface", "", SocketProtocol.Packet, []),
        ("sk Eth Pid Groups", "", SocketProtocol.Netlink, []),
        ("ENDPT SOCK STY SST HBKT LPORT", "", SocketProtocol.Sctp, []),
        ("ASSOC SOCK STY SST ST HBKT ASSOC-ID", "", SocketProtocol.Sctp, []),
    ];

    /// <summary>The longest heading is that of associations, with the blanks that an editor may have put before it.</summary>
    private const int MostOfHeading = 1024;

    /// <summary>The protocol of the table; null where the text does not begin with a heading of one.</summary>
    /// <param name="text">The file.</param>
    /// <param name="name">The file's name in a sentence.</param>
    /// <param name="path">Its path, whose last part may say the protocol: udp, net-udp6.txt; a dash for standard input.</param>
    /// <exception cref="UsageException">
    /// The heading is that of several protocols, and the name says none of them; or a heading of another protocol follows.
    /// </exception>
    internal static SocketProtocol? ProtocolOf(ReadOnlySpan<byte> text, string name, string path)
    {
        if (HeadingAt(text) is not { } heading)
        {
            return null;
        }

        var (_, _, usual, others) = Headings[heading];
        var words = Words(path);
        var named = usual is { } own && words.Contains(Word(own)) ? usual
            : others.Where(protocol => words.Contains(Word(protocol))).Select(protocol => (SocketProtocol?)protocol).FirstOrDefault();
        var protocol = named ?? usual ?? throw new UsageException(
            $"{name} is a table of /proc/net, and its heading is that of {string.Join(", ", others.Select(Word))}: "
            + $"give the file the name of the protocol, such as {Word(others[0])}.txt.");

        // The name of a UNIX socket may hold what looks like a heading.
        return protocol == SocketProtocol.Unix || !HasAnother(text, Headings[heading].Protocol) ? protocol : throw new UsageException(
            $"{name} holds tables of several protocols: put each table into a file of its own, or into a folder under its name, such as proc/net/tcp.");
    }

    /// <summary>Whether a heading of another protocol's follows: its rows would be taken for this one's.</summary>
    private static bool HasAnother(ReadOnlySpan<byte> text, SocketProtocol? protocol)
    {
        for (int end; (end = text.IndexOf((byte)'\n')) >= 0;)
        {
            text = text[(end + 1)..];
            if (HeadingAt(text) is { } heading && Headings[heading].Protocol != protocol)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Which of the headings the first line is; null where it is none.</summary>
    private static int? HeadingAt(ReadOnlySpan<byte> text)
    {
        // Hardly any line of a long table has such a letter in front.
        if (text.TrimStart(" \t"u8) is not [(byte)'s' or (byte)'N' or (byte)'E' or (byte)'A', ..])
        {
            return null;
        }

        var end = text.IndexOf((byte)'\n');
        var line = end < 0 ? text : text[..end];
        if (line.Length > MostOfHeading)
        {
            return null;
        }

        var heading = string.Join(' ', Encoding.ASCII.GetString(line).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var found = Array.FindIndex(Headings, one => heading.StartsWith(one.Beginning, StringComparison.Ordinal) && heading.EndsWith(one.End, StringComparison.Ordinal));
        return found < 0 ? null : found;
    }

    private static HashSet<string> Words(string path) =>
        [.. Path.GetFileName(path).ToLowerInvariant().Split([.. ".-_ ,+()"], StringSplitOptions.RemoveEmptyEntries).Select(part => part.TrimEnd('6'))];

    private static string Word(SocketProtocol protocol) => protocol.ToString().ToLowerInvariant();
}
