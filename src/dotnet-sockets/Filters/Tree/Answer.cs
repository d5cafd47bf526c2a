namespace DotNetSockets.Filters.Tree;

/// <summary>
/// What a test says of a row, in Kleene's logic: "and" is the least of the answers, "or" the greatest, and the opposite of what is not
/// known is not known.
/// </summary>
internal enum Answer : byte
{
    No,
    Unknown,
    Yes,
}
