using System.Buffers.Binary;

namespace Packaging.Tests.Support;

/// <summary>The first fields of an ELF file: man 5 elf.</summary>
internal static class Elf
{
    public const ushort X64 = 62;
    public const ushort Arm64 = 183;

    public const int HeaderSize = 20;

    private static ReadOnlySpan<byte> Magic => [0x7f, (byte)'E', (byte)'L', (byte)'F'];

    /// <summary>The machine (e_machine) the program is for.</summary>
    public static ushort MachineOf(ReadOnlySpan<byte> header)
    {
        Assert.That(header[..Magic.Length].ToArray(), Is.EqualTo(Magic.ToArray()), "an ELF file");
        return BinaryPrimitives.ReadUInt16LittleEndian(header[18..]);
    }
}
