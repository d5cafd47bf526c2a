using System.Buffers;

namespace DotNetSockets.Tables;

/// <summary>
/// The apostrophe that keeps a spreadsheet from taking a text for a formula, and the way back. A text that begins as a guarded one does gets
/// one, too: otherwise nobody could tell the two apart.
/// </summary>
internal static class FormulaGuard
{
    internal const byte Mark = (byte)'\'';

    /// <summary>What makes a spreadsheet take a cell for a formula: OWASP's list.</summary>
    private static readonly SearchValues<byte> Starts = SearchValues.Create("=+-@\t\r\n"u8);

    /// <summary>Whether the text gets the mark.</summary>
    internal static bool IsNeeded(ReadOnlySpan<byte> text)
    {
        var start = text.IndexOfAnyExcept(Mark);
        return start >= 0 && Starts.Contains(text[start]);
    }

    /// <summary>The text without its mark, where it has one.</summary>
    internal static ReadOnlySpan<byte> Without(ReadOnlySpan<byte> text) => text is [Mark, .. var guarded] && IsNeeded(guarded) ? guarded : text;
}
