using System.Globalization;

namespace DotNetSockets.Tables;

/// <summary>A number to read rather than to reckon with: 128.6 k.</summary>
internal static class ScaledNumber
{
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

    /// <summary>Bytes: as they are while they are few.</summary>
    internal static string Bytes(long count) => count < 10_000 ? CountText.Of(count, "byte") : Of(count) + "B";
}
