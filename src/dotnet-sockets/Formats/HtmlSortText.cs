using System.Buffers;
using System.Globalization;
using System.Net.Sockets;
using System.Text.Unicode;
using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.Formats;

/// <summary>Text for an attribute, whose order to a script is that of <see cref="SortColumn{TRow}"/>.</summary>
internal static class HtmlSortText
{
    private static readonly SearchValues<byte> Changed = SearchValues.Create("\0\r"u8);

    /// <summary>Before a text among addresses, such as a path: it comes before all of them.</summary>
    internal static ReadOnlySpan<byte> BeforeAddresses => "00"u8;

    /// <summary>An end begins with the length of its address; one without a port comes behind those with one.</summary>
    internal static void Write(in Endpoint end, RowWriter output)
    {
        // An end without an address, such as a path, has the place of 0.0.0.0.
        var bytes = end.Address.Family == AddressFamily.Unspecified ? new byte[4] : end.Address.ToIPAddress().GetAddressBytes();
        Span<byte> text = stackalloc byte[64];
        Utf8.TryWrite(
            text,
            CultureInfo.InvariantCulture,
            $"{bytes.Length:x2}{Convert.ToHexStringLower(bytes)}{end.Port ?? 0x1_ffff_ffff:x9}",
            out var length);
        output.Write(text[..length]);
    }

    /// <summary>A parser makes a line feed of a bare carriage return, and a sign of its own of NUL.</summary>
    internal static void Write(ReadOnlySpan<byte> text, RowWriter output)
    {
        while (text.IndexOfAny(Changed) is >= 0 and var next)
        {
            HtmlText.Write(text[..next], output);
            output.Write(text[next] == 0 ? [1] : "&#13;"u8);
            text = text[(next + 1)..];
        }

        HtmlText.Write(text, output);
    }
}
