using DotNetSockets.Sockets;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Sockets;

/// <summary>The columns of a source of sockets.</summary>
/// <param name="All">All that options can name.</param>
/// <param name="Usual">Those that the list shows where none are named.</param>
internal sealed record ColumnsOfSource(IReadOnlyList<ColumnOf<SocketRow>> All, IReadOnlyList<ColumnOf<SocketRow>> Usual);
