using System.Globalization;

namespace DotNetSockets.Errors;

/// <summary>Places between the characters that a reader sees, each of which may be several of a string's.</summary>
internal static class TextElements
{
    /// <summary>No character is longer, unless it is made to be.</summary>
    private const int Longest = 64;

    /// <summary>The last such place up to the index.</summary>
    internal static int Before(string text, int index) => Nearest(text, index, isBefore: true);

    /// <summary>The first such place from the index on.</summary>
    internal static int After(string text, int index) => Nearest(text, index, isBefore: false);

    /// <summary>Searched for from a little before: where characters begin does not depend on what is farther away.</summary>
    private static int Nearest(string text, int index, bool isBefore)
    {
        var place = Math.Max(0, index - Longest);
        place += place > 0 && char.IsLowSurrogate(text[place]) ? 1 : 0;
        while (place < index)
        {
            var next = place + StringInfo.GetNextTextElementLength(text.AsSpan(place, Math.Min(text.Length - place, 2 * Longest)));
            if (next > index)
            {
                return isBefore ? place : next;
            }

            place = next;
        }

        return place;
    }
}
