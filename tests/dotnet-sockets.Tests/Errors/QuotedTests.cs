using System.Globalization;
using DotNetSockets.Errors;

namespace DotNetSockets.Tests.Errors;

internal sealed class QuotedTests
{
    /// <summary>What a reader sees as one character: of two halves, with a mark, of several joined, with a colour, a flag.</summary>
    private static readonly string[] Characters = ["a", "🦊", "e\u0301", "👩\u200d💻", "👍🏽", "🇩🇪", "กิ่", "\r\n"];

    [Test]
    public void A_long_word_is_cut_between_characters([Values(1, 2, 3)] int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 2000; i++)
        {
            var word = string.Concat(Enumerable.Range(0, random.Next(20, 90)).Select(_ => Characters[random.Next(Characters.Length)]));
            var cut = Quoted.Cut(word);
            Assert.That(cut, Has.Length.LessThanOrEqualTo(80));
            if (cut == word)
            {
                continue;
            }

            var places = StringInfo.ParseCombiningCharacters(word);
            var parts = cut.Split('…');
            Assert.That(word, Does.StartWith(parts[0]).And.EndWith(parts[1]));
            Assert.That(places, Does.Contain(parts[0].Length).And.Contain(word.Length - parts[1].Length), $"{seed}/{i}: {word}");
        }
    }
}
