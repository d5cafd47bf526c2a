using DotNetSockets.Output;
using SocketSnapshot;

namespace DotNetSockets.Commands.Sockets;

/// <summary>What is said of a snapshot when its rows are written: what it lacks, and how to have it.</summary>
internal interface ISnapshotReport
{
    void Write(SocketDump dump, SelectedRows rows, Terminal terminal);
}
