using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Packaging.Tests.Support;

/// <summary>The first fields of an ELF file: man 5 elf.</summary>
internal static class Elf
{
    public const ushort Arm64 = 183;

    private const ushort X64 = 62;
    private const int HeaderSize = 20;

    /// <summary>The machine this one is.</summary>
    public static ushort Host => RuntimeInformation.OSArchitecture == Architecture.Arm64 ? Arm64 : X64;

    /// <summary>The RID of the native package for this machine.</summary>
    public static string HostRid => Host == Arm64 ? "linux-arm64" : "linux-x64";

    private static ReadOnlySpan<byte> Magic => [0x7f, (byte)'E', (byte)'L', (byte)'F'];

    /// <summary>The machine (e_machine) the program in the file is for.</summary>
    public static ushort MachineOf(string path)
    {
        using var stream = File.OpenRead(path);
        return MachineOf(stream);
    }

    /// <inheritdoc cref="MachineOf(string)"/>
    public static ushort MachineOf(Stream stream)
    {
        var header = new byte[HeaderSize];
        stream.ReadExactly(header);
        Assert.That(header[..Magic.Length], Is.EqualTo(Magic.ToArray()), "an ELF file");
        return BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(18));
    }
}
