using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>A row of 32-bit numbers in an attribute, which older kernels may send shorter.</summary>
internal static class MemoryNumbers
{
    /// <summary>Null where the row is not that long.</summary>
    internal static uint? At(ReadOnlySpan<byte> value, int place) =>
        value.Length >= sizeof(uint) * (place + 1) ? MemoryMarshal.Read<uint>(value[(sizeof(uint) * place)..]) : null;
}
