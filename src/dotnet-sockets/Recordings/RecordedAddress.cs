using System.Net;
using SocketSnapshot;

namespace DotNetSockets.Recordings;

/// <summary>Reads back the text of an address.</summary>
internal static class RecordedAddress
{
    /// <summary>False for anything that is not our own text of an address: the BCL takes "1" for 0.0.0.1, and zones, and octal.</summary>
    internal static bool TryParse(string? text, out HostAddress address)
    {
        address = default;
        if (text is null || text.Length > HostAddress.MaxTextLength || !IPAddress.TryParse(text, out var parsed))
        {
            return false;
        }

        address = HostAddress.FromIPAddress(parsed);
        Span<char> own = stackalloc char[HostAddress.MaxTextLength];
        return address.TryFormat(own, out var length, default, null) && own[..length].SequenceEqual(text);
    }
}
