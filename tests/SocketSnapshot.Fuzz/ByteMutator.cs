using System.Text;

namespace SocketSnapshot.Fuzz;

/// <summary>Damages bytes of any kind: cut, doubled, turned over, mixed with what readers stumble over.</summary>
internal static class ByteMutator
{
    private const int Longest = 200_000;

    private static readonly byte[] Likely =
        [0, 1, 2, 4, 8, 15, 16, 17, 20, 72, 0x1b, 0x7f, 0x80, 0xfe, 0xff, .. " :\n\r\t\"'\\,{}[]()=@-09F"u8];

    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "4294967295", "4294967296", "18446744073709551615", "99999999999999999999", "-1", "1e999", "0x", "\\ud800", "null", "true", "\0", "\ufeff",
            "socket:[", "::ffff:", "fe80::1%", "/128", "/129", "not ", " or ", " and ", "~", "in (", "\"\"", "''", "(((", ")))", "\r\n", "%n", "..",
            "{\"a\":", "[[", "]]", "/lxc/", "\u202e",
        }.Select(Encoding.UTF8.GetBytes),
        [0xed, 0xa0, 0x80],
    ];

    private static readonly uint[] Numbers = [0, 1, 3, 4, 0x7fffffff, 0x80000000, uint.MaxValue];

    /// <param name="seed">The bytes.</param>
    /// <param name="dice">The chance.</param>
    /// <param name="other">Of which a piece may be put in.</param>
    /// <param name="most">The most damages: what is short bears few.</param>
    internal static byte[] Damage(byte[] seed, Dice dice, byte[]? other = null, int most = 5)
    {
        var bytes = new List<byte>(seed);
        for (var damages = 1 + dice.Next(most); damages > 0; damages--)
        {
            Damage(bytes, dice, other);
        }

        return [.. bytes.Take(Longest)];
    }

    private static void Damage(List<byte> bytes, Dice dice, byte[]? other)
    {
        var at = dice.Next(bytes.Count + 1);
        var length = Math.Min(1 + dice.Next(48), bytes.Count - at);
        switch (dice.Next(16))
        {
            case 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                Repeat(bytes, at, length, dice.OneIn(4) ? dice.Next(20) : 1);
                break;
            case 3:
                bytes.Insert(at, dice.Of(Likely));
                break;
            case 4 or 5:
                bytes.InsertRange(at, dice.Of(Tokens));
                break;
            case 6 when bytes.Count - at >= sizeof(uint):
                Write(bytes, at, dice.OneIn(3) ? (uint)(bytes.Count - at) : dice.OneIn(2) ? dice.Of(Numbers) : dice.Next(), sizeof(uint));
                break;
            case 7 when bytes.Count - at >= sizeof(ushort):
                Write(bytes, at, dice.OneIn(2) ? dice.Of(Numbers) : (uint)dice.Next(256), sizeof(ushort));
                break;
            case 8 when other is { Length: > 0 }:
                var from = dice.Next(other.Length);
                bytes.InsertRange(at, other[from..Math.Min(other.Length, from + 1 + dice.Next(100))]);
                break;
            case < 12 when length > 0:
                bytes[at] = dice.Of(Likely);
                break;
            default:
                if (length > 0)
                {
                    bytes[at] ^= (byte)(1 << dice.Next(8));
                }

                break;
        }
    }

    private static void Repeat(List<byte> bytes, int at, int length, int times)
    {
        var piece = bytes.GetRange(at, length);
        for (; times > 0; times--)
        {
            bytes.InsertRange(at, piece);
        }
    }

    private static void Write(List<byte> bytes, int at, uint value, int size)
    {
        for (var i = 0; i < size; i++)
        {
            bytes[at + i] = (byte)(value >> (8 * i));
        }
    }
}
