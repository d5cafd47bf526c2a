using System.Buffers.Text;

namespace SocketSnapshot.Linux.Proc;

/// <summary>The numbers in a line: the whole field, or none.</summary>
internal static class ProcNumber
{
    internal static bool TryHex(ReadOnlySpan<byte> text, int digits, out uint value)
    {
        value = 0;
        return text.Length == digits && Utf8Parser.TryParse(text, out value, out var used, 'X') && used == digits;
    }

    /// <summary>Old kernels print users, port ids and the like with %d: a negative number is the unsigned one with the same bits.</summary>
    internal static bool TryDecimal(ReadOnlySpan<byte> text, out uint value)
    {
        if (text is [(byte)'-', ..])
        {
            var isNumber = Utf8Parser.TryParse(text, out int negative, out var length) && length == text.Length;
            value = unchecked((uint)negative);
            return isNumber;
        }

        return Utf8Parser.TryParse(text, out value, out var used) && used == text.Length;
    }
}
