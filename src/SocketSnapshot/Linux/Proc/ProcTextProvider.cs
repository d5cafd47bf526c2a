using System.Net.Sockets;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.Proc;

/// <summary>The text of one table of /proc/net by itself, as it is pasted into a file; of the internet's protocols both families' together.</summary>
/// <param name="text">The lines; the last need not have an end.</param>
/// <param name="protocol">The protocol that the table is of.</param>
/// <param name="name">The name of the table in sentences about it.</param>
internal sealed class ProcTextProvider(ReadOnlyMemory<byte> text, SocketProtocol protocol, string name) : ISocketProvider
{
    private const int IPv4Digits = 8;

    public string Name => ProcFsProvider.SourceName;

    public SocketReading Read(SocketTableOptions options, SocketProtocols wanted, CancellationToken cancellationToken)
    {
        if ((wanted & protocol.ToSet()) == 0)
        {
            return SocketReading.Empty;
        }

        var order = ProcByteOrder.IsBig([text], default);
        var table = Table(options, order ?? ProcByteOrder.IsBigHere);
        return new SocketReading(protocol.ToSet(), [table], ProcFsProvider.GuessText([table], order, name) is { } guess ? [guess] : []);
    }

    private SocketRecords Table(SocketTableOptions options, bool bigEndian) => protocol switch
    {
        SocketProtocol.Unix => new ProcUnixRecords(name, text, options.IncludeReferenceCounts),
        SocketProtocol.Packet => Lines(AddressFamily.Packet, new ProcPacketParser(ProcInterfaceNames.None).TryParse),
        SocketProtocol.Netlink => Lines(AddressFamily.Unspecified, new ProcNetlinkParser(options.Details).TryParse),
        SocketProtocol.Sctp => new ProcFamilyRecords(Lines(AddressFamily.Unspecified, Sctp(new ProcSctpParser(options.Details))), options),
        _ => new ProcFamilyRecords(Lines(AddressFamily.Unspecified, Internet(options, bigEndian)), options),
    };

    private ProcNetRecords Lines(AddressFamily family, ProcLineParser parse) => new(protocol, family, name, text, parse);

    /// <summary>The length of the first address tells the family of the line.</summary>
    private ProcLineParser Internet(SocketTableOptions options, bool bigEndian)
    {
        var v4 = new ProcNetParser(protocol, AddressFamily.InterNetwork, bigEndian, options.Details);
        var v6 = new ProcNetParser(protocol, AddressFamily.InterNetworkV6, bigEndian, options.Details);
        return (ReadOnlySpan<byte> line, out SocketInfo socket) =>
        {
            var fields = new ProcFields(line);
            var isLong = fields.MoveNext() && fields.MoveNext() && fields.Current.IndexOf((byte)':') > IPv4Digits;
            return isLong ? v6.TryParse(line, out socket) : v4.TryParse(line, out socket);
        };
    }

    /// <summary>The arrow between its addresses tells an association from an endpoint.</summary>
    private static ProcLineParser Sctp(ProcSctpParser parser) => (ReadOnlySpan<byte> line, out SocketInfo socket) =>
        line.IndexOf(" <-> "u8) >= 0 ? parser.TryAssociation(line, out socket) : parser.TryEndpoint(line, out socket);
}
