using DotNetSockets.Sockets;
using DotNetSockets.Tables;

namespace DotNetSockets.Recordings;

/// <summary>The columns of a recording that this program does not know.</summary>
/// <param name="All">Those of its first rows, which options and the filter can name.</param>
/// <param name="OfFirstRow">Those of its first row.</param>
internal sealed record ForeignColumns(IReadOnlyList<ColumnOf<SocketRow>> All, IReadOnlyList<ColumnOf<SocketRow>> OfFirstRow)
{
    internal static ForeignColumns None { get; } = new([], []);
}
