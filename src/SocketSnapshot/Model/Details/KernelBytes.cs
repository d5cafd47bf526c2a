using System.Runtime.InteropServices;

namespace SocketSnapshot;

/// <summary>A kernel struct as it came: in the byte order of the machine, and as long as that kernel makes it.</summary>
internal readonly record struct KernelBytes(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Null where the struct ends before the field does; so it is with the others.</summary>
    internal byte? UInt8(int offset) => Read<byte>(offset);

    internal ushort? UInt16(int offset) => Read<ushort>(offset);

    internal uint? UInt32(int offset) => Read<uint>(offset);

    internal ulong? UInt64(int offset) => Read<ulong>(offset);

    /// <summary>A bit field of C, which begins at the low bit on a little-endian machine and at the high one on the other.</summary>
    internal int? Bits(int offset, int first, int width) => UInt8(offset) is { } value
        ? (value >> (BitConverter.IsLittleEndian ? first : 8 - first - width)) & ((1 << width) - 1)
        : null;

    private T? Read<T>(int offset)
        where T : unmanaged =>
        offset <= Bytes.Length && MemoryMarshal.TryRead<T>(Bytes.Span[offset..], out var value) ? value : null;
}
