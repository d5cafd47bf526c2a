using System.Globalization;
using SocketSnapshot;

namespace DotNetSockets.Rows;

/// <summary>A socket with what its snapshot knows around it.</summary>
internal readonly struct SocketRow(in SocketInfo socket, RowContext context)
{
    private readonly SocketInfo _socket = socket;

    /// <summary>The socket; by reference, for its size.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    internal readonly ref readonly SocketInfo Socket => ref _socket;

    internal RowContext Context { get; } = context;

    internal Endpoint Local => EndpointOf(_socket.LocalAddress, _socket.LocalPort, _socket.Interface);

    /// <summary>The peer's zone is the socket's interface, and matters only where the address is link-local.</summary>
    internal Endpoint Foreign =>
        EndpointOf(_socket.ForeignAddress, _socket.ForeignPort, _socket.ForeignAddress.IsIPv6LinkLocal ? _socket.Interface : null);

    internal SocketOwners Owners => Context.Snapshot.OwnersOf(_socket);

    /// <summary>The first owner; null where there is none.</summary>
    internal SocketOwner? Owner => Owners.All is { IsEmpty: false } all ? all.Span[0] : null;

    internal SocketProcess? Process => Owner is { } owner ? Context.Snapshot.ProcessOf(owner.ProcessId) : null;

    internal StructuredValue? Processes => Owners is { All.IsEmpty: false } owners ? new ProcessList(owners, Context.Snapshot) : null;

    /// <summary>The first owner's descriptor of this very socket.</summary>
    internal int? Descriptor => Owners is { Via: SocketOwnerVia.Descriptor } owners ? owners.All.Span[0].Descriptor : null;

    internal string? Program => Process is { } process ? ProgramOf(process.Id, process.Name) : null;

    internal string? Command => Process?.Arguments is { Count: > 0 } arguments ? string.Join(' ', arguments) : null;

    internal static string ProgramOf(int id, string? name) => string.Create(CultureInfo.InvariantCulture, $"{id}/{name ?? "-"}");

    internal string? ServiceOf(ushort? port) => port is { } number ? Context.Names.ServiceOf(_socket.Protocol, number) : null;

    private Endpoint EndpointOf(HostAddress address, ushort? port, string? zone) => new()
    {
        Address = address,
        Port = port,
        Zone = zone,
        Host = !Context.ShowHosts ? null : address == HostAddress.AnyIPv4 && zone is null ? "*" : Context.Names.HostOf(address),
        Service = Context.ShowServices ? ServiceOf(port) : null,
    };
}
