using System.Globalization;

namespace DotNetSockets.Tables;

/// <summary>A number to read rather than to reckon with: 128.6 k.</summary>
internal static class ScaledNumber
{
    /// <summary>What is less can be read as it is.</summary>
    private const int Small = 10_000;

    private static readonly string[] Multiples = ["", "k", "M", "G", "T", "P", "E"];

    /// <summary>The number and the letter of its power of thousand, to be followed by a unit.</summary>
    internal static string Of(double value)
    {
        var multiple = 0;
        for (; value >= 1000 && multiple < Multiples.Length - 1; multiple++)
        {
            value /= 1000;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{value:0.#} {Multiples[multiple]}");
    }

    /// <summary>A number of a column with its unit, if that is bytes alone; as it is while it is small.</summary>
    internal static string InColumn(Int128 number, string? unit) => Int128.Abs(number) < Small ? number.ToString(CultureInfo.InvariantCulture)
        : (number < 0 ? "-" : "") + (Of(Math.Abs((double)number)) + (unit == "bytes" ? "B" : "")).TrimEnd();

    /// <summary>Bytes: as they are while they are few.</summary>
    internal static string Bytes(long count) => count < Small ? CountText.Of(count, "byte") : Of(count) + "B";
}
