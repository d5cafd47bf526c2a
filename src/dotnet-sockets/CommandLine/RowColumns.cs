using DotNetSockets.Tables;

namespace DotNetSockets.CommandLine;

/// <summary>The columns of a command's rows.</summary>
/// <param name="All">Those that a row may have.</param>
/// <param name="Shown">Those that each row has.</param>
internal sealed record RowColumns(IReadOnlyList<Column> All, IReadOnlyList<Column> Shown);
