using System.Globalization;
using System.Text.RegularExpressions;

namespace DotNetSockets.Tests.Oracles;

/// <summary>A row of ss with what its flag -e adds: <c>ino:4711 sk:1a2b</c>, and <c>uid:1000</c> where it is not root's.</summary>
internal sealed partial record SsDetails(OracleRow Row, uint? Inode, ulong? Cookie)
{
    internal static SsDetails Parse(string line)
    {
        var inode = uint.Parse(InodeText().Match(line).Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        var cookie = ulong.Parse(CookieText().Match(line).Groups[1].Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        var row = RowComparer.Apply(Ss.Row(line), SsRules.Theirs);

        // ss prints 0 for the inode of a socket that no descriptor refers to.
        return new(row!, inode == 0 ? null : inode, cookie);
    }

    [GeneratedRegex(@" ino:(\d+)")]
    private static partial Regex InodeText();

    [GeneratedRegex(" sk:([0-9a-f]+)")]
    private static partial Regex CookieText();
}
