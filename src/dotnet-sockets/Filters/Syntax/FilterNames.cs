using DotNetSockets.Names;
using DotNetSockets.Sockets;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Filters.Syntax;

/// <summary>Where the words of a filter that are names are looked up.</summary>
/// <param name="Services">The well-known ports.</param>
/// <param name="Protocols">The protocols listed: a service may have another port with another protocol.</param>
/// <param name="Commands">What may have been meant by a word that is not a test.</param>
/// <param name="Resolve">The addresses of a host's name; none where it has none; null where nobody answered in time.</param>
internal sealed record FilterNames(
    Lazy<ServiceBook> Services, SocketProtocols Protocols, Func<IEnumerable<string>> Commands, Func<string, IReadOnlyList<HostAddress>?> Resolve)
{
    /// <summary>Whether the filter is for a recording, so that what this host has is not looked at.</summary>
    internal bool IsForRecording { get; init; }

    /// <summary>The columns of a recording that are not ours.</summary>
    internal IReadOnlyList<ColumnOf<SocketRow>> Foreign { get; init; } = [];

    /// <summary>The interfaces where the sockets are, which a filter may name; null where that cannot be told.</summary>
    internal Lazy<IReadOnlyList<string>?> Interfaces { get; init; } = new(static () => null);
}
