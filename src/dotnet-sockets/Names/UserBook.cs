using System.Globalization;

namespace DotNetSockets.Names;

/// <summary>The names of users, passwd(5): fields between colons, name and number in the first and the third.</summary>
internal sealed class UserBook
{
    private readonly Dictionary<uint, string> _names = [];

    private UserBook(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (line.Split(':') is [{ Length: > 0 } name, _, var number, ..]
                && uint.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                _names.TryAdd(id, name);
            }
        }
    }

    /// <summary>Reads the host's list, or that of a recording; without one no user has a name.</summary>
    /// <param name="recorded">Whether it is part of a recording, which may have anything in its place.</param>
    /// <param name="path">The list; null where there is none.</param>
    internal static UserBook Load(bool recorded = false, string? path = "/etc/passwd") =>
        Parse(path is null || (recorded && !EtcFile.IsRegular(path)) ? "" : EtcFile.TryRead(path) ?? "");

    internal static UserBook Parse(string text) => new(text);

    /// <summary>The first name of the user, as getpwuid() finds it.</summary>
    internal string? NameOf(uint id) => _names.GetValueOrDefault(id);
}
