using static System.FormattableString;

namespace DotNetSockets.Tables;

/// <summary>A number with what it counts: 1 connection, 2 connections.</summary>
internal static class CountText
{
    /// <param name="count">How many.</param>
    /// <param name="one">The word for one of them.</param>
    /// <param name="many">The word for several; null for that with an s more.</param>
    internal static string Of(long count, string one, string? many = null) => Invariant($"{count} {(count == 1 ? one : many ?? one + "s")}");

    /// <summary>The form of a command that suits the number: 1 waits, 2 wait.</summary>
    internal static string Form(long count, string one, string many) => count == 1 ? one : many;
}
