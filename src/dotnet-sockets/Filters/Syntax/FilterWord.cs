namespace DotNetSockets.Filters.Syntax;

/// <summary>A word of the filter language that is not a test: what it is called, and what it means.</summary>
/// <param name="Name">The usual spelling.</param>
/// <param name="Meaning">One sentence.</param>
/// <param name="OtherNames">Spellings that mean the same.</param>
internal sealed record FilterWord(string Name, string Meaning, params string[] OtherNames)
{
    /// <summary>All spellings.</summary>
    internal string[] Spellings { get; } = [Name, .. OtherNames];
}
