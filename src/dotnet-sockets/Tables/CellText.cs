using System.Buffers.Text;
using System.Text;

namespace DotNetSockets.Tables;

/// <summary>The one text of a value, in every format: UTF-8, culture-invariant. Keeps a buffer, so one a thread.</summary>
internal sealed class CellText
{
    private byte[] _buffer = new byte[256];

    /// <summary>The text, valid until the next call; empty for null.</summary>
    internal ReadOnlySpan<byte> Of(scoped in Cell cell)
    {
        var length = 0;
        switch (cell.Kind)
        {
            case CellKind.Number:
                _ = cell.IsLarge ? Utf8Formatter.TryFormat((ulong)cell.Number, _buffer, out length)
                    : Utf8Formatter.TryFormat(cell.Number, _buffer, out length);
                break;
            case CellKind.Real:
                Utf8Formatter.TryFormat(cell.Real, _buffer, out length);
                break;
            case CellKind.Boolean:
                Utf8Formatter.TryFormat(cell.Number != 0, _buffer, out length, 'l');
                break;
            case CellKind.Address:
                cell.Endpoint.Address.TryFormat(_buffer, out length, default, null);
                break;
            case CellKind.Endpoint:
                Reserve(cell.Endpoint.MaxLength);
                length = cell.Endpoint.Write(_buffer);
                break;
            case CellKind.Word or CellKind.Text:
                length = Write(cell.Text!);
                break;
            case CellKind.Structure:
                length = Write(cell.Structure!.Text);
                break;
            default:
                break;
        }

        return _buffer.AsSpan(0, length);
    }

    private int Write(string text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        return Encoding.UTF8.GetBytes(text, _buffer);
    }

    /// <summary>The text as a string; null as "".</summary>
    internal string StringOf(in Cell cell) => cell.Text ?? Encoding.UTF8.GetString(Of(cell));

    private void Reserve(int length)
    {
        if (_buffer.Length < length)
        {
            _buffer = new byte[Math.Max(length, 2 * _buffer.Length)];
        }
    }
}
