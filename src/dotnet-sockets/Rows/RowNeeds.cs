namespace DotNetSockets.Rows;

/// <summary>What takes time to find, and is looked up only where a column asks for it.</summary>
[Flags]
internal enum RowNeeds
{
    None = 0,
    LocalHost = 1,
    ForeignHost = 2,
    Services = 4,
}
