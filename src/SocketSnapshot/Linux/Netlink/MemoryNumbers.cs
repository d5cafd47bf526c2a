using System.Runtime.InteropServices;

namespace SocketSnapshot.Linux.Netlink;

/// <summary>A row of 32-bit numbers in an attribute, which older kernels may send shorter.</summary>
internal static class MemoryNumbers
{
    /// <summary>Null where the row is not that long.</summary>
    internal static uint? At(ReadOnlySpan<byte> value, int place) =>
        value.Length >= sizeof(uint) * (place + 1) ? MemoryMarshal.Read<uint>(value[(sizeof(uint) * place)..]) : null;

    /// <summary>All of SK_MEMINFO_* (linux/sock_diag.h), which newer kernels make longer; null where there is nothing.</summary>
    internal static SocketMemory? All(ReadOnlySpan<byte> bytes)
    {
        var numbers = new KernelBytes(bytes.ToArray());
        return bytes.IsEmpty ? null : new SocketMemory
        {
            ReceiveAllocated = numbers.UInt32(0),
            ReceiveBuffer = numbers.UInt32(4),
            SendAllocated = numbers.UInt32(8),
            SendBuffer = numbers.UInt32(12),
            ForwardAllocated = (int?)numbers.UInt32(16),
            SendQueued = numbers.UInt32(20),
            OptionMemory = numbers.UInt32(24),
            Backlog = numbers.UInt32(28),
            Drops = numbers.UInt32(32),
        };
    }
}
