using System.Net.Sockets;
using SocketSnapshot.Providers;

namespace SocketSnapshot.Linux.ProcFs;

/// <summary>The lines of one file below /proc/net.</summary>
internal sealed class ProcNetRecords(SocketProtocol protocol, AddressFamily family, string path, ReadOnlyMemory<byte> text, bool bigEndian)
    : SocketRecords(protocol, family)
{
    private readonly ProcNetParser _parser = new(protocol, family, bigEndian);

    internal override IEnumerable<SocketInfo> Decode()
    {
        // The kernel hands out a page at a time and finds its place again by counting, so under churn a socket can come twice.
        var seen = new HashSet<(HostAddress, ushort?, HostAddress, ushort?, uint?)>();
        var malformed = 0;
        var isHeading = true;
        for (var start = 0; start < text.Length;)
        {
            var line = LineAt(start);
            start += line.Length + 1;
            if (isHeading)
            {
                isHeading = false;
            }
            else if (!_parser.TryParse(line.Span, out var socket))
            {
                malformed++;
            }
            else if (seen.Add((socket.LocalAddress, socket.LocalPort, socket.ForeignAddress, socket.ForeignPort, socket.Inode)))
            {
                yield return socket;
            }
        }

        Shortfall = malformed == 0 ? null : $"Lines of {path} that are no socket records were left out: {malformed}.";
    }

    private ReadOnlyMemory<byte> LineAt(int start)
    {
        var rest = text[start..];
        var end = rest.Span.IndexOf((byte)'\n');
        return end < 0 ? rest : rest[..end];
    }
}
