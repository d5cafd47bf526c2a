using System.Buffers;
using DotNetSockets.Output;

namespace DotNetSockets.Formats;

/// <summary>A row on a screen, which may go on in lines below it. No space ends a line, and no line is empty but the first.</summary>
/// <param name="screen">How wide the screen is.</param>
/// <param name="output">Where to.</param>
internal sealed class ScreenLine(int screen, RowWriter output)
{
    /// <summary>Where a line begins that continues a row.</summary>
    internal const int Indent = 6;

    private int _at;
    private int _to;
    private bool _isBroken;

    /// <summary>Where the line begins.</summary>
    internal int Start { get; private set; }

    /// <summary>Where the next cell may stand: behind a space, unless it is the first.</summary>
    internal int Next => _at == Start ? Start : _at + 1;

    /// <summary>What comes next goes on in a line of its own.</summary>
    internal void Break(int indent = Indent)
    {
        _isBroken = true;
        Start = _at = _to = indent;
    }

    /// <summary>What comes next begins there.</summary>
    internal void MoveTo(int column) => _to = column;

    internal void Put(ReadOnlySpan<byte> text, int width)
    {
        if (_isBroken)
        {
            output.Write("\n"u8);
            _at = 0;
            _isBroken = false;

            // Rather less of an indent than a word that ends in the next line.
            _to = Math.Max(0, Math.Min(_to, screen - width));
        }

        output.GetSpan(_to - _at)[..(_to - _at)].Fill((byte)' ');
        output.Advance(_to - _at);
        output.Write(text);
        _at = _to += width;
    }

    /// <summary>Writes a text from here on, broken between words; its further lines begin where it does.</summary>
    internal void Fold(ReadOnlySpan<byte> text, int indent)
    {
        var isFirst = true;
        foreach (var range in text.Split((byte)' '))
        {
            var word = text[range];
            var width = TerminalText.Width(word);
            if (!isFirst && _at + 1 + width > screen)
            {
                Break(indent);
            }
            else if (!isFirst)
            {
                MoveTo(_at + 1);
            }

            Put(word, width);
            isFirst = false;
        }
    }

    internal void End()
    {
        output.Write("\n"u8);
        (_at, _to, Start, _isBroken) = (0, 0, 0, false);
    }
}
