using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Diff;

/// <summary>What is kept of the sockets of both sides: eight bytes a column, in chunks, because an array that grows needs twice its place.</summary>
internal sealed class KeptSockets(DiffChoice choice)
{
    private const int ChunkSize = 1024;

    private readonly List<KeptValue[]> _chunks = [];
    private readonly List<SocketProtocol> _protocols = [];
    private readonly int _width = choice.Columns.Count;

    internal ValueStore Store { get; } = new();

    internal DiffChoice Choice => choice;

    internal int Count => _protocols.Count;

    internal void Add(SocketProtocol protocol, ReadOnlySpan<KeptValue> values)
    {
        if (Count % ChunkSize == 0)
        {
            _chunks.Add(new KeptValue[ChunkSize * _width]);
        }

        values.CopyTo(_chunks[^1].AsSpan(Count % ChunkSize * _width));
        _protocols.Add(protocol);
    }

    internal SocketProtocol ProtocolOf(int socket) => _protocols[socket];

    /// <summary>The values of a socket, in the order of the choice's columns.</summary>
    internal ReadOnlySpan<KeptValue> Of(int socket) => _chunks[socket / ChunkSize].AsSpan(socket % ChunkSize * _width, _width);

    /// <summary>A socket's value in a column of the choice; null where there is none.</summary>
    internal Cell Read(int socket, string key) => Store.Read(Of(socket)[choice.PlaceOf(key)]);
}
