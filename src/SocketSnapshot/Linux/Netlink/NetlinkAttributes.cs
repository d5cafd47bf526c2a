using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.Netlink;

/// <summary>Walks the attributes behind a record, or those inside of one. It never looks beyond the bytes given, whatever lengths they claim.</summary>
internal ref struct NetlinkAttributes(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>The current attribute's type, without flags.</summary>
    internal int Type { get; private set; }

    /// <summary>What follows the current attribute's header.</summary>
    internal ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>The value as a 32-bit number of the machine; null if it is shorter.</summary>
    internal readonly uint? UInt32 => MemoryMarshal.TryRead<uint>(Value, out var number) ? number : null;

    /// <summary>The value as an address; null if it has neither 4 nor 16 bytes.</summary>
    internal readonly HostAddress? Address => Value.Length is 4 or 16 ? HostAddress.FromBytes(Value) : null;

    /// <summary>The value as text, up to its terminating 0.</summary>
    internal readonly string Text
    {
        get
        {
            var end = Value.IndexOf((byte)0);
            return System.Text.Encoding.UTF8.GetString(end < 0 ? Value : Value[..end]);
        }
    }

    internal bool MoveNext()
    {
        if (!MemoryMarshal.TryRead<nlattr>(_rest, out var header) || header.nla_len < nlattr.Size || header.nla_len > _rest.Length)
        {
            return false;
        }

        Type = header.nla_type & nlattr.NLA_TYPE_MASK;
        Value = _rest[nlattr.Size..header.nla_len];
        _rest = _rest[Math.Min(NetlinkHeader.Align(header.nla_len), _rest.Length)..];
        return true;
    }
}
