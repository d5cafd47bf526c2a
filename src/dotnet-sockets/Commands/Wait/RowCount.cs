using System.Globalization;
using DotNetSockets.Errors;

namespace DotNetSockets.Commands.Wait;

/// <summary>What --rows says of a number of rows.</summary>
internal sealed class RowCount
{
    private static readonly (string Sign, Func<long, long, bool> Holds)[] Operators =
    [
        ("<=", static (count, limit) => count <= limit),
        (">=", static (count, limit) => count >= limit),
        ("!=", static (count, limit) => count != limit),
        ("==", static (count, limit) => count == limit),
        ("<", static (count, limit) => count < limit),
        (">", static (count, limit) => count > limit),
        ("=", static (count, limit) => count == limit),
    ];

    private readonly string _sign;
    private readonly Func<long, long, bool> _holds;
    private readonly long _limit;

    /// <exception cref="UsageException">It is no condition.</exception>
    internal RowCount(string word)
    {
        var text = word.Trim();
        foreach (var (sign, holds) in Operators)
        {
            if (text.StartsWith(sign, StringComparison.Ordinal) && int.TryParse(text[sign.Length..].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var limit))
            {
                (_sign, _holds, _limit) = (sign, holds, limit);
                return;
            }
        }

        throw new UsageException($"--rows takes an operator and a whole number, as '<500' or '>=1' (of <, <=, =, !=, >=, >), not {Quoted.Of(word)}.");
    }

    /// <summary>Whether the number of rows satisfies the condition; null where that depends on rows for which the filter could not be decided.</summary>
    /// <param name="least">The rows that match.</param>
    /// <param name="undecided">The rows that may.</param>
    internal bool? Holds(long least, long undecided)
    {
        var most = least + undecided;
        var isSo = _holds(least, _limit);
        var hangs = _holds(most, _limit) != isSo || (_sign is "=" or "==" or "!=" && least < _limit && _limit < most);
        return hangs ? null : isSo;
    }

    public override string ToString() => FormattableString.Invariant($"{_sign} {_limit}");
}
