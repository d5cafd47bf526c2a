namespace SocketSnapshot.Linux.Owners;

/// <summary>The text of a link in /proc/PID/fd, which for a socket is <c>socket:[INODE]</c> (net/socket.c, sockfs_dname).</summary>
internal static class SocketLink
{
    /// <summary>The longest such text: inodes of sockfs have 32 bits (get_next_ino()).</summary>
    internal const int MaxLength = 19;

    /// <summary>False for a link to anything else.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, out uint inode)
    {
        inode = 0;
        if (text.Length is < 10 or > MaxLength || !text.StartsWith("socket:["u8) || text[^1] != (byte)']')
        {
            return false;
        }

        ulong value = 0;
        foreach (var digit in text[8..^1])
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            value = (10 * value) + digit - '0';
        }

        inode = (uint)value;
        return value is > 0 and <= uint.MaxValue;
    }
}
