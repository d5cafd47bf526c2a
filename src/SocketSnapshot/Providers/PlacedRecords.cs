namespace SocketSnapshot.Providers;

/// <summary>Records of one place among several.</summary>
internal sealed class PlacedRecords(SocketRecords records, SocketOrigin origin, int place) : SocketRecords(records.Protocol, records.Family)
{
    internal override int Place => place;

    internal override IEnumerable<SocketInfo> Decode()
    {
        foreach (var socket in records.Decode())
        {
            yield return socket with { Origin = origin };
        }

        Shortfall = records.Shortfall;
    }
}
