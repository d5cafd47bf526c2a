using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SocketSnapshot.Tests.Linux.SockDiag.Families;

/// <summary>struct sctp_info (linux/sctp.h), laid out by the runtime as C lays it out.</summary>
[StructLayout(LayoutKind.Sequential)]
[SuppressMessage("Naming", "CA1707:Identifiers should not contain underscores", Justification = "The names are C's.")]
internal struct KernelSctpInfo
{
    public uint tag;
    public uint state;
    public uint rwnd;
    public ushort unackdata;
    public ushort penddata;
    public ushort instrms;
    public ushort outstrms;
    public uint fragmentation_point;
    public uint inqueue;
    public uint outqueue;
    public uint overall_error;
    public uint max_burst;
    public uint maxseg;
    public uint peer_rwnd;
    public uint peer_tag;
    public byte peer_capable;
    public byte peer_sack;
    public ushort reserved1;
    public ulong isacks;
    public ulong osacks;
    public ulong opackets;
    public ulong ipackets;
    public ulong rtxchunks;
    public ulong outofseqtsns;
    public ulong idupchunks;
    public ulong gapcnt;
    public ulong ouodchunks;
    public ulong iuodchunks;
    public ulong oodchunks;
    public ulong iodchunks;
    public ulong octrlchunks;
    public ulong ictrlchunks;
    public Storage p_address;
    public int p_state;
    public uint p_cwnd;
    public uint p_srtt;
    public uint p_rto;
    public uint p_hbinterval;
    public uint p_pathmaxrxt;
    public uint p_sackdelay;
    public uint p_sackfreq;
    public uint p_ssthresh;
    public uint p_partial_bytes_acked;
    public uint p_flight_size;
    public ushort p_error;
    public ushort reserved2;
    public uint s_autoclose;
    public uint s_adaptation_ind;
    public uint s_pd_point;
    public byte s_nodelay;
    public byte s_disable_fragments;
    public byte s_v4mapped;
    public byte s_frag_interleave;
    public uint s_type;
    public uint reserved3;

    /// <summary>struct sockaddr_storage, which is as wide as a pointer at its beginning.</summary>
    [InlineArray(16)]
    internal struct Storage
    {
        private ulong _first;
    }
}
