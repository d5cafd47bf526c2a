using System.Net.Sockets;
using SocketSnapshot.Linux.Owners;
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

    public IOwnerSearch? SearchOwners(SocketTableOptions options, CancellationToken cancellationToken) => OwnerSearch.TryStart(options, cancellationToken);

    public SocketReading Read(SocketTableOptions options, SocketProtocols wanted, CancellationToken cancellationToken)
    {
        if ((wanted & protocol.ToSet()) == 0)
        {
            return SocketReading.Empty;
        }

        var order = ProcByteOrder.IsBig([text], default);
        var bigEndian = order ?? ProcByteOrder.IsBigHere;
        var end = ProcTextEnd.Of(text, protocol, protocol == SocketProtocol.Unix ? null : Parser(options, bigEndian));
        var table = Table(text[..end.Length], options, bigEndian);
        string?[] warnings = [ProcFsProvider.GuessText([table], order, name), end.IsDoubtful ? $"The last line of {name} has no end: if it was cut, its last value is another one." : null];
        return new SocketReading(protocol.ToSet(), [table], [.. warnings.OfType<string>()])
        {
            CutAt = end.Length < text.Length ? end.Length : null,
            IsWhole = true,
        };
    }

    private SocketRecords Table(ReadOnlyMemory<byte> whole, SocketTableOptions options, bool bigEndian)
    {
        if (protocol == SocketProtocol.Unix)
        {
            return new ProcUnixRecords(name, whole, options.IncludeReferenceCounts);
        }

        var family = protocol == SocketProtocol.Packet ? AddressFamily.Packet : AddressFamily.Unspecified;
        var lines = new ProcNetRecords(protocol, family, name, whole, Parser(options, bigEndian));
        return protocol.IsInternet() ? new ProcFamilyRecords(lines, options) : lines;
    }

    private ProcLineParser Parser(SocketTableOptions options, bool bigEndian) => protocol switch
    {
        SocketProtocol.Packet => new ProcPacketParser(ProcInterfaceNames.None).TryParse,
        SocketProtocol.Netlink => new ProcNetlinkParser(options.Details).TryParse,
        SocketProtocol.Sctp => Sctp(new ProcSctpParser(options.Details)),
        _ => Internet(options, bigEndian),
    };

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
