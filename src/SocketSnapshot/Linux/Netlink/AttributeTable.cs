using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.Netlink;

/// <summary>The attributes in some bytes, by type. Of two of one type the last counts.</summary>
internal readonly ref struct AttributeTable
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly Places _places;

    internal AttributeTable(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        var attributes = new NetlinkAttributes(bytes);
        while (attributes.MoveNext())
        {
            if (attributes.Type < inet_diag_attribute.Count)
            {
                var start = (int)Unsafe.ByteOffset(in MemoryMarshal.GetReference(bytes), in MemoryMarshal.GetReference(attributes.Value));
                _places[attributes.Type] = (start, attributes.Value.Length, true);
            }
        }
    }

    internal bool Has(int type) => _places[type].IsThere;

    /// <summary>The attribute's value; empty where it is not there.</summary>
    internal ReadOnlySpan<byte> Bytes(int type) => _bytes.Slice(_places[type].Start, _places[type].Length);

    /// <summary>The attribute's value as a number; null where it is not there or too short.</summary>
    internal T? Value<T>(int type)
        where T : unmanaged => MemoryMarshal.TryRead<T>(Bytes(type), out var value) ? value : null;

    /// <summary>The attributes within an attribute.</summary>
    internal AttributeTable Nested(int type) => new(Bytes(type));

    [InlineArray(inet_diag_attribute.Count)]
    private struct Places
    {
        private (int Start, int Length, bool IsThere) _first;
    }
}
