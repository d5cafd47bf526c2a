using System.Runtime.InteropServices;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.Owners;

/// <summary>The names in what getdents64(2) wrote; a pure walk over bytes. One that is cut or lies about its length ends it.</summary>
internal ref struct FolderEntries(ReadOnlySpan<byte> records)
{
    private ReadOnlySpan<byte> _rest = records;

    /// <summary>The name and the NUL behind it.</summary>
    internal ReadOnlySpan<byte> NameWithNul { get; private set; }

    internal bool MoveNext()
    {
        if (_rest.Length <= FileCalls.NameOffset)
        {
            return false;
        }

        int length = MemoryMarshal.Read<ushort>(_rest[FileCalls.LengthOffset..]);
        if (length <= FileCalls.NameOffset || length > _rest.Length)
        {
            return false;
        }

        var name = _rest[FileCalls.NameOffset..length];
        var end = name.IndexOf((byte)0);
        if (end < 0)
        {
            return false;
        }

        NameWithNul = name[..(end + 1)];
        _rest = _rest[length..];
        return true;
    }

    /// <summary>The name as a number, as processes, tasks and descriptors have; false for any other.</summary>
    internal readonly bool TryNumber(out int number)
    {
        number = 0;
        var digits = NameWithNul[..^1];
        if (digits.IsEmpty || digits.Length > 10 || digits is [(byte)'0', _, ..]) // the kernel writes no zeros before a number
        {
            return false;
        }

        long value = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            value = (10 * value) + digit - '0';
        }

        number = (int)value;
        return value <= int.MaxValue;
    }
}
