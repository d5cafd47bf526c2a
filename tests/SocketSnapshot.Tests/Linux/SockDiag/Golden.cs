namespace SocketSnapshot.Tests.Linux.SockDiag;

/// <summary>Bytes written down in hexadecimal, a field a line, as little-endian kernels send them; behind # it says what they are.</summary>
internal static class Golden
{
    internal static byte[] Bytes(string annotated) =>
        Convert.FromHexString(string.Concat(annotated.Split('\n').Select(line => line.Split('#')[0].Replace(" ", "", StringComparison.Ordinal))));
}
