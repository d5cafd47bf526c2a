namespace DotNetSockets.Formats;

/// <summary>The name of a sheet: 31 characters at most, and none of those that formulas need.</summary>
internal static class SheetName
{
    private const int MaxLength = 31;

    internal static string Of(string name)
    {
        var allowed = string.Concat(name.Select(character => "[]:*?/\\'".Contains(character, StringComparison.Ordinal) ? '_' : character));
        return allowed.Length > MaxLength ? allowed[..MaxLength] : allowed;
    }
}
