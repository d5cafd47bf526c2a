using DotNetSockets.Formats;
using DotNetSockets.Output;
using DotNetSockets.Sockets;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Sockets;

/// <summary>What a command shows of the sockets of a snapshot.</summary>
internal interface ISocketView
{
    /// <summary>The columns that are read: what they need is captured, and nothing else.</summary>
    IEnumerable<ColumnOf<SocketRow>> Read { get; }

    /// <summary>What the last rows that were written lack, a sentence each.</summary>
    IReadOnlyList<string> Warnings => [];

    void Write(IEnumerable<SocketRow> sockets, RowContext context, FormatOptions format, RowWriter output, CancellationToken cancellationToken);
}
