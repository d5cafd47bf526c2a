using System.Collections;

namespace SocketSnapshot;

/// <summary>
/// Who holds one socket: by process and descriptor; a systemd that also holds the socket, for it has passed it on, is last. Empty where nobody
/// holds it or none that does was seen. Of a connection in a queue that several listeners share (SO_REUSEPORT): the owners of each.
/// </summary>
/// <example><code>foreach (var owner in table.OwnersOf(socket)) { Console.WriteLine(table.ProcessOf(owner.ProcessId)?.Name); }</code></example>
#pragma warning disable CA1710 // "SocketOwnersCollection" would say nothing more.
public readonly record struct SocketOwners : IReadOnlyList<SocketOwner>
#pragma warning restore CA1710
{
    /// <summary>The same without an enumerator.</summary>
    public ReadOnlyMemory<SocketOwner> All { get; init; }

    /// <summary>How they were found; null where none were. The kernel's own socket has this and no processes.</summary>
    public SocketOwnerVia? Via { get; init; }

    /// <summary>
    /// Whether there may be one that was not seen: a process without the right to look, or outside of this container. False for a socket that no
    /// descriptor refers to (TIME_WAIT, orphaned), and where every process was seen and none holds it: the kernel made it for itself, as
    /// WireGuard does, or it is on its way to another process.
    /// </summary>
    public bool IsUnseen { get; init; }

    /// <summary>How many there are.</summary>
    public int Count => All.Length;

    /// <summary>One of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many.</exception>
    public SocketOwner this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return All.Span[index];
        }
    }

    /// <inheritdoc/>
    public IEnumerator<SocketOwner> GetEnumerator()
    {
        for (var i = 0; i < All.Length; i++)
        {
            yield return All.Span[i];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
