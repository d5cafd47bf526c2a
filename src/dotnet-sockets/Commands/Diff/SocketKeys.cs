namespace DotNetSockets.Commands.Diff;

/// <summary>Sockets by the values of some columns.</summary>
internal sealed class SocketKeys(KeptSockets sockets, int[] places) : IEqualityComparer<int>
{
    public bool Equals(int x, int y)
    {
        var left = sockets.Of(x);
        var right = sockets.Of(y);
        foreach (var place in places)
        {
            if (left[place] != right[place])
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(int obj)
    {
        var values = sockets.Of(obj);
        var hash = default(HashCode);
        foreach (var place in places)
        {
            hash.Add(values[place].Bits);
        }

        return hash.ToHashCode();
    }
}
