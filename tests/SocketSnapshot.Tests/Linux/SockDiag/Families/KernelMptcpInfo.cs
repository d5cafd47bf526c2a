using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace SocketSnapshot.Tests.Linux.SockDiag.Families;

/// <summary>struct mptcp_info as Linux 6.10 has it (linux/mptcp.h), laid out by the runtime as C lays it out.</summary>
[StructLayout(LayoutKind.Sequential)]
[SuppressMessage("Naming", "CA1707:Identifiers should not contain underscores", Justification = "The names are C's.")]
internal struct KernelMptcpInfo
{
    public byte subflows;
    public byte add_addr_signal;
    public byte add_addr_accepted;
    public byte subflows_max;
    public byte add_addr_signal_max;
    public byte add_addr_accepted_max;
    public uint flags;
    public uint token;
    public ulong write_seq;
    public ulong snd_una;
    public ulong rcv_nxt;
    public byte local_addr_used;
    public byte local_addr_max;
    public byte csum_enabled;
    public uint retransmits;
    public ulong bytes_retrans;
    public ulong bytes_sent;
    public ulong bytes_received;
    public ulong bytes_acked;
    public byte subflows_total;
    public byte reserved0;
    public byte reserved1;
    public byte reserved2;
    public uint last_data_sent;
    public uint last_data_recv;
    public uint last_ack_recv;
}
