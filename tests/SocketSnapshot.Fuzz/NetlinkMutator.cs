using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Fuzz;

/// <summary>Damages what is in netlink messages and leaves their lengths right, mostly: else no decoder would be reached.</summary>
internal static class NetlinkMutator
{
    private const int HeaderSize = 16;

    internal static byte[] Damage(byte[] seed, Dice dice)
    {
        var payloads = Payloads(seed);
        if (payloads.Count == 0 || dice.OneIn(4))
        {
            return ByteMutator.Damage(seed, dice);
        }

        var bytes = (byte[])seed.Clone();
        for (var damages = 1 + dice.Next(8); damages > 0; damages--)
        {
            var (start, end) = dice.Of(payloads);
            Damage(bytes.AsSpan(start, end - start), dice);
        }

        return bytes;
    }

    private static List<(int Start, int End)> Payloads(byte[] seed)
    {
        var payloads = new List<(int, int)>();
        var messages = new NetlinkMessages(seed);
        while (messages.MoveNext())
        {
            if (messages.End - messages.Offset > HeaderSize)
            {
                payloads.Add((messages.Offset + HeaderSize, Math.Min(messages.End, seed.Length)));
            }
        }

        return payloads;
    }

    private static void Damage(Span<byte> payload, Dice dice)
    {
        var word = 4 * dice.Next(payload.Length / 4);
        var at = dice.Next(payload.Length);
        var some = payload.Slice(at, Math.Min(payload.Length - at, dice.Next(40)));
        switch (dice.Next(6))
        {
            case 0:
                payload[at] ^= (byte)(1 << dice.Next(8));
                break;
            case 1:
                // Perhaps an attribute's length.
                BitConverter.TryWriteBytes(payload[word..], (ushort)dice.Next(40));
                break;
            case 2 when word + 4 <= payload.Length:
                // Perhaps an attribute's type, with the bit of one that holds others.
                BitConverter.TryWriteBytes(payload[(word + 2)..], (ushort)(dice.Next(30) | (dice.OneIn(4) ? 0x8000 : 0)));
                break;
            case 3:
                some.Fill(0xff);
                break;
            case 4:
                some.Clear();
                break;
            default:
                foreach (ref var value in some)
                {
                    value = (byte)dice.Next();
                }

                break;
        }
    }
}
