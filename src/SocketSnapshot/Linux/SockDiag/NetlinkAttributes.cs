using System.Runtime.InteropServices;
using SocketSnapshot.Interop;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>Walks the attributes behind a record. It never looks beyond the bytes given, whatever lengths they claim.</summary>
internal ref struct NetlinkAttributes(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>The current attribute's type, without its flags.</summary>
    internal int Type { get; private set; }

    /// <summary>The current attribute's value.</summary>
    internal ReadOnlySpan<byte> Value { get; private set; }

    internal bool MoveNext()
    {
        if (!MemoryMarshal.TryRead<nlattr>(_rest, out var head) || head.nla_len < nlattr.Size || head.nla_len > _rest.Length)
        {
            return false;
        }

        Type = head.nla_type & nlattr.NLA_TYPE_MASK;
        Value = _rest[nlattr.Size..head.nla_len];
        _rest = _rest[Math.Min(Netlink.Align(head.nla_len), _rest.Length)..];
        return true;
    }
}
