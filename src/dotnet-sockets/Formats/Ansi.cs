using DotNetSockets.Tables;

namespace DotNetSockets.Formats;

/// <summary>
/// Colours of a terminal (ECMA-48, SGR). Green, cyan and magenta of the eight can be read on a dark and on a light background; yellow, white
/// and the bright ones vanish on the one, blue and black on the other. Whom a listener is open to is not a state, and so no colour: bold and faint tell it.
/// </summary>
internal static class Ansi
{
    internal static ReadOnlySpan<byte> Reset => "\e[0m"u8;

    internal static ReadOnlySpan<byte> Start(Tint tint) => tint switch
    {
        Tint.Listening => "\e[32m"u8,
        Tint.Passing => "\e[36m"u8,
        Tint.Waiting => "\e[35m"u8,
        Tint.Open => "\e[1m"u8,
        Tint.Closed => "\e[2m"u8,
        _ => default,
    };
}
