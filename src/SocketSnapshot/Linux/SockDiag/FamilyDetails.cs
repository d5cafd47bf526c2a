using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>Where the records of a family have what every family has beyond the row; a pure function over bytes.</summary>
/// <param name="RecordSize">Where the attributes begin.</param>
internal sealed record FamilyDetails(int RecordSize)
{
    /// <summary>The attribute with the memory, as SK_MEMINFO_* counts it; null where the family has none.</summary>
    internal int? MemoryAttribute { get; init; }

    /// <summary>The attribute with the directions that are shut down.</summary>
    internal int? ShutdownAttribute { get; init; }

    /// <summary>Where in the record those directions are, if in no attribute.</summary>
    internal int? ShutdownAt { get; init; }

    /// <summary>Null if nothing of it is wanted.</summary>
    internal SocketDetails? Read(ReadOnlySpan<byte> payload, SocketDetailKinds kinds)
    {
        if ((kinds & (SocketDetailKinds.Memory | SocketDetailKinds.Extended)) == 0)
        {
            return null;
        }

        SocketMemory? memory = null;
        byte? shutdown = ShutdownAt is { } at ? payload[at] : null;
        var attributes = new NetlinkAttributes(payload[RecordSize..]);
        while (attributes.MoveNext())
        {
            if (attributes.Type == MemoryAttribute)
            {
                memory = MemoryNumbers.All(attributes.Value);
            }
            else if (attributes.Type == ShutdownAttribute && attributes.Value is [var directions, ..])
            {
                shutdown = directions;
            }
        }

        return new SocketDetails
        {
            Memory = kinds.HasFlag(SocketDetailKinds.Memory) ? memory : null,
            Shutdown = kinds.HasFlag(SocketDetailKinds.Extended) && shutdown is { } mask
                ? (ShutdownDirections)mask & (ShutdownDirections.Receive | ShutdownDirections.Send) : null,
        };
    }
}
