using System.Buffers.Text;

namespace SocketSnapshot.Linux.ProcFs;

/// <summary>The numbers in a line: the whole field, or none.</summary>
internal static class ProcNumber
{
    internal static bool TryHex(ReadOnlySpan<byte> text, int digits, out uint value)
    {
        value = 0;
        return text.Length == digits && Utf8Parser.TryParse(text, out value, out var used, 'X') && used == digits;
    }

    internal static bool TryDecimal(ReadOnlySpan<byte> text, out uint value) =>
        Utf8Parser.TryParse(text, out value, out var used) && used == text.Length;
}
