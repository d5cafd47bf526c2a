namespace SocketSnapshot.Fuzz;

/// <summary>Chance that is the same for the same seed, on every machine (xorshift64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = (seed * 0x9E3779B97F4A7C15) + 1;

    /// <summary>Of an input alone, so that a kept one meets the same chance when it is fed again.</summary>
    internal static Dice Of(ReadOnlySpan<byte> input)
    {
        // FNV-1a
        var hash = 14695981039346656037;
        foreach (var value in input)
        {
            hash = (hash ^ value) * 1099511628211;
        }

        return new Dice(hash);
    }

    internal uint Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (uint)(_state >> 16);
    }

    /// <summary>From 0 on and less than that; 0 where there is no such number.</summary>
    internal int Next(int end) => end <= 0 ? 0 : (int)(Next() % (uint)end);

    internal bool OneIn(int times) => Next(times) == 0;

    internal T Of<T>(IReadOnlyList<T> list) => list[Next(list.Count)];
}
