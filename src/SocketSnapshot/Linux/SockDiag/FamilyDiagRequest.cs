using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>A question for the sockets of a family with a diag module of its own: the family, and numbers of 32 bits.</summary>
/// <param name="Family">sdiag_family.</param>
/// <param name="Numbers">What follows family, protocol and padding.</param>
internal sealed record FamilyDiagRequest(byte Family, IReadOnlyList<uint> Numbers) : IDiagRequest
{
    /// <summary>The cookie of a question that is not for one socket alone.</summary>
    internal static IReadOnlyList<uint> NoCookie { get; } = [inet_diag_sockid.INET_DIAG_NOCOOKIE, inet_diag_sockid.INET_DIAG_NOCOOKIE];

    /// <summary>sdiag_protocol.</summary>
    internal byte Protocol { get; init; }

    public required int RecordSize { get; init; }

    public int MaxSize => nlmsghdr.Size + (sizeof(uint) * (1 + Numbers.Count));

    /// <summary>Where in a record its cookie is; null where it is in no fixed place.</summary>
    internal required int? CookieAt { get; init; }

    public int Write(Span<byte> message, uint sequence)
    {
        var length = MaxSize;
        MemoryMarshal.Write(message, nlmsghdr.Dump(length, sequence));
        var body = message[nlmsghdr.Size..length];
        body.Clear();
        body[0] = Family;
        body[1] = Protocol;
        for (var i = 0; i < Numbers.Count; i++)
        {
            MemoryMarshal.Write(body[(sizeof(uint) * (1 + i))..], Numbers[i]);
        }

        return length;
    }

    public ulong? CookieOf(ReadOnlySpan<byte> payload) => CookieAt is not { } at || payload.Length < RecordSize ? null
        : inet_diag_sockid.CookieOf(MemoryMarshal.Read<uint>(payload[at..]), MemoryMarshal.Read<uint>(payload[(at + sizeof(uint))..]));
}
