using System.Net.Sockets;
using DotNetSockets.Sockets;
using DotNetSockets.Tables;
using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Commands.Doctor.Checks;

/// <summary>Hosts on the way to which packets get lost.</summary>
internal sealed class RetransmissionCheck : Check
{
    /// <summary>
    /// Loss at which TCP begins to crawl, and at which hardly anything gets through; the kernel has no setting that says so.
    /// </summary>
    private const double Much = 0.02;
    private const double TooMuch = 0.1;

    /// <summary>Fewer segments tell nothing: one that was lost of ten is not a rate.</summary>
    private const long Enough = 10;

    internal override string Name => "retransmissions";

    internal override string Meaning => Invariant($"""
        Bytes sent again of all bytes sent, over the lives of the connections that there are, by peer: a warning from {100 * Much} percent
        on, an error from {100 * TooMuch} percent on, where {Enough} segments or more were sent again.
        """);

    internal override IReadOnlyList<ColumnOf<SocketRow>> Reads { get; } = [Facts.BytesSent, Facts.BytesRetransmitted, Facts.RetransmittedTotal];

    internal override IEnumerable<Finding> Find(Examination host)
    {
        host.Require(this, host.After.Connections, Facts.BytesSent, Facts.BytesRetransmitted, Facts.RetransmittedTotal);

        // Those without a loss count as well, or else one bad moment of one connection would speak for all.
        var peers = new Dictionary<HostAddress, (long Sent, List<SocketInfo> Losing)>();
        foreach (var socket in host.After.Sockets)
        {
            if (host.After.NumberOf(socket, Facts.BytesSent) is > 0 and var sent)
            {
                var peer = socket.ForeignAddress.Unmap();
                var (before, losing) = peers.TryGetValue(peer, out var known) ? known : (0, []);
                peers[peer] = (before + sent, losing);
                if (host.After.NumberOf(socket, Facts.RetransmittedTotal) > 0)
                {
                    losing.Add(socket);
                }
            }
        }

        return peers.Select(peer => Judge(host, peer.Key, [.. peer.Value.Losing.OrderByDescending(socket => Again(host, socket))], peer.Value.Sent)).OfType<Finding>();
    }

    private static long Again(Examination host, in SocketInfo socket) => host.After.NumberOf(socket, Facts.BytesRetransmitted) ?? 0;

    private Finding? Judge(Examination host, HostAddress peer, IReadOnlyList<SocketInfo> sockets, long sent)
    {
        var segments = sockets.Sum(socket => host.After.NumberOf(socket, Facts.RetransmittedTotal) ?? 0);
        var again = sockets.Sum(socket => Again(host, socket));
        var share = sent == 0 ? 0 : (double)again / sent;
        return segments < Enough || share < Much ? null : new Finding
        {
            Check = Name,
            Severity = share >= TooMuch ? Severity.Error : Severity.Warning,
            Subject = peer.ToString(),
            Count = segments,
            Sockets = sockets,
            GivesWay = true,
            Reason = Invariant($"{ScaledNumber.Bytes(again)} of {ScaledNumber.Bytes(sent)} to it, {share:0.0%}, were sent again since the connections began: packets get ")
                + "lost on the way, or acknowledgements are.",
            Evidence =
            [
                .. host.After.Evidence(sockets, "bytes_sent", "bytes_retrans", "retrans_total"),
                .. host.Counters.Evidence("Tcp", "OutSegs", "RetransSegs"),
                .. host.Counters.Evidence("TcpExt", "TCPLostRetransmit", "TCPTimeouts"),
            ],
            Next = "dotnet-sockets -tan --columns foreign_endpoint,rtt_us,bytes_sent,bytes_retrans dst "
                + (peer.Family == AddressFamily.InterNetworkV6 ? $"'[{peer}]'" : $"{peer}"),
        };
    }
}
