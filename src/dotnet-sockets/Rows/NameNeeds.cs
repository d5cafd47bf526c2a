namespace DotNetSockets.Rows;

/// <summary>Names that take time to find, and are looked up only where a column needs them.</summary>
[Flags]
internal enum NameNeeds
{
    None = 0,
    LocalHost = 1,
    ForeignHost = 2,
    Services = 4,
}
