using DotNetSockets.Errors;
using SocketSnapshot;

namespace DotNetSockets.Recordings;

/// <summary>Tells which table of /proc/net a text is: its heading does, and where two protocols have the same one, the file's name.</summary>
internal static class PastedTable
{
    /// <summary>The headings, without the blanks before them. Those of UDP, UDP-Lite, raw and ICMP are the same.</summary>
    private static readonly (string Beginning, string End, SocketProtocol[] Protocols)[] Headings =
    [
        ("sl local_address ", " inode ref pointer drops", [SocketProtocol.Udp, SocketProtocol.UdpLite, SocketProtocol.Raw, SocketProtocol.Icmp]),
        ("sl local_address ", " inode", [SocketProtocol.Tcp]),
        ("Num RefCount Protocol Flags Type St Inode", "", [SocketProtocol.Unix]),
        ("sk RefCnt Type Proto Iface", "", [SocketProtocol.Packet]),
        ("sk Eth Pid Groups", "", [SocketProtocol.Netlink]),
        ("ENDPT SOCK STY SST HBKT LPORT", "", [SocketProtocol.Sctp]),
        ("ASSOC SOCK STY SST ST HBKT ASSOC-ID", "", [SocketProtocol.Sctp]),
    ];

    /// <summary>The longest heading is that of associations, with the blanks that an editor may have put before it.</summary>
    private const int MostOfHeading = 1024;

    /// <summary>The protocol of the table; null where the text does not begin with a heading of one.</summary>
    /// <param name="text">The file.</param>
    /// <param name="name">The file's name in a sentence.</param>
    /// <param name="path">Its path, whose last part may say the protocol: udp, net-udp6.txt.</param>
    /// <exception cref="UsageException">The heading is that of several protocols, and the name says none of them.</exception>
    internal static SocketProtocol? ProtocolOf(ReadOnlySpan<byte> text, string name, string path)
    {
        var end = text.IndexOf((byte)'\n');
        var line = end < 0 ? text : text[..end];
        if (line.Length > MostOfHeading)
        {
            return null;
        }

        var heading = string.Join(' ', System.Text.Encoding.ASCII.GetString(line).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var known = Array.Find(Headings, one => heading.StartsWith(one.Beginning, StringComparison.Ordinal) && heading.EndsWith(one.End, StringComparison.Ordinal));
        return known.Protocols switch
        {
            null => null,
            [var only] => only,
            var several => several.Where(protocol => IsNamed(protocol, path)).Select(protocol => (SocketProtocol?)protocol).FirstOrDefault()
                ?? throw new UsageException(
                    $"{name} is a table of /proc/net, and its heading is that of {string.Join(", ", several.Select(Word))}: "
                    + $"give the file the name of the protocol, such as {Word(several[0])}.txt."),
        };
    }

    private static bool IsNamed(SocketProtocol protocol, string path)
    {
        var parts = Path.GetFileName(path).Split([.. ".-_ ,+()"], StringSplitOptions.RemoveEmptyEntries);
        return parts.Any(part => part.TrimEnd('6').Equals(Word(protocol), StringComparison.OrdinalIgnoreCase));
    }

    private static string Word(SocketProtocol protocol) => protocol.ToString().ToLowerInvariant();
}
