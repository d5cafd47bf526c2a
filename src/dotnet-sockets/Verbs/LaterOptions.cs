namespace DotNetSockets.Verbs;

/// <summary>Options that netstat and ss users know and that this version does not have: they are told so, rather than "unknown".</summary>
internal static class LaterOptions
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
    };

    /// <summary>The sentence for an option by its letter or long name; null if it is no such option.</summary>
    internal static string? Explain(string name)
    {
        var letter = Names.FirstOrDefault(option => option.Key == name || option.Value == name).Key;
        return letter is null ? null
            : $"{(letter.Length == 1 ? $"-{letter} (--{Names[letter]})" : $"--{letter}")} is not there yet in this version.";
    }
}
