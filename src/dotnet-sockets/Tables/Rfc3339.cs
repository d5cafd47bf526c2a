using System.Globalization;

namespace DotNetSockets.Tables;

/// <summary>Times as every format writes them: RFC 3339, in UTC, to the millisecond.</summary>
internal static class Rfc3339
{
    internal static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
