namespace SocketSnapshot.Tests.Linux;

/// <summary>Damaged copies, the same ones in every run. Who reads one may take so much memory for it and no more.</summary>
internal static class Mutations
{
    private static readonly byte[] Likely = [0, 1, 4, 15, 16, 72, 0x7f, 0x80, 0xff, (byte)' ', (byte)':', (byte)'\n', (byte)'0', (byte)'F'];

    private const long MostMemory = 64 << 20;

    internal static IEnumerable<byte[]> Of(byte[] original, int count, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var bytes = original.ToList();
            for (var damages = random.Next(1, 6); damages > 0; damages--)
            {
                Damage(bytes, random);
            }

            byte[] damaged = [.. bytes];
            var before = GC.GetAllocatedBytesForCurrentThread();
            yield return damaged;
            AssertModest(GC.GetAllocatedBytesForCurrentThread() - before, damaged);
        }
    }

    /// <summary>The bytes up to every one of them.</summary>
    internal static IEnumerable<byte[]> Cuts(byte[] original)
    {
        for (var length = 0; length <= original.Length; length++)
        {
            var cut = original[..length];
            var before = GC.GetAllocatedBytesForCurrentThread();
            yield return cut;
            AssertModest(GC.GetAllocatedBytesForCurrentThread() - before, cut);
        }
    }

    /// <summary>All that was allocated between two copies is more than what was alive at once.</summary>
    internal static void AssertModest(long allocated, byte[] bytes)
    {
        if (allocated > MostMemory)
        {
            Assert.Fail($"{allocated} bytes of memory for {Convert.ToHexString(bytes)}");
        }
    }

    private static void Damage(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 40), bytes.Count - at);
        switch (random.Next(16))
        {
            case 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                bytes.Insert(at, Likely[random.Next(Likely.Length)]);
                break;
            case < 10 when length > 0:
                bytes[at] = Likely[random.Next(Likely.Length)];
                break;
            case >= 10 when length > 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            default:
                break;
        }
    }
}
