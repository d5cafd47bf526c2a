using DotNetSockets.Sockets;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Sockets;

/// <summary>The columns of a source of sockets.</summary>
/// <param name="all">All that options can name; they are made where one is named, for there are hundreds.</param>
/// <param name="usual">Those that the list shows where none are named.</param>
internal sealed class ColumnsOfSource(Func<IReadOnlyList<ColumnOf<SocketRow>>> all, IReadOnlyList<ColumnOf<SocketRow>> usual)
{
    internal IReadOnlyList<ColumnOf<SocketRow>> All => all();

    internal IReadOnlyList<ColumnOf<SocketRow>> Usual => usual;
}
