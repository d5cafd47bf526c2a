using System.Text;

namespace DotNetSockets.Recordings;

/// <summary>Texts that come again and again, each once; a rare one costs nothing but itself.</summary>
internal sealed class TextPool
{
    private const int Size = 512;
    private const int Longest = 64;

    private readonly string[] _recent = new string[Size];

    /// <summary>The text; what is no UTF-8 becomes the replacement character.</summary>
    internal string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        Span<char> text = stackalloc char[Longest];
        text = text[..Encoding.UTF8.GetChars(utf8, text)];
        ref var recent = ref _recent[(uint)string.GetHashCode(text) % Size];
        if (recent is null || !text.SequenceEqual(recent))
        {
            recent = text.ToString();
        }

        return recent;
    }
}
