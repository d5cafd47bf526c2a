namespace SocketSnapshot.Sources;

/// <summary>Records of one place among several.</summary>
internal sealed class PlacedRecords(SocketRecords records, SocketOrigin origin, int place) : WrappedRecords(records)
{
    internal override int Place => place;

    internal override IEnumerable<SocketInfo> Decode()
    {
        foreach (var socket in Inner.Decode())
        {
            yield return socket with { Origin = origin };
        }

        Shortfall = Inner.Shortfall;
    }
}
