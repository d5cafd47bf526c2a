namespace SocketSnapshot.Tests.Linux.SockDiag;

/// <summary>Bytes written down in hexadecimal, a field a line, as a little-endian kernel sends them; behind # is what they are.</summary>
internal static class Golden
{
    internal static byte[] Bytes(string annotated) =>
        Convert.FromHexString(string.Concat(annotated.Split('\n').SelectMany(line => line.Split('#')[0].Split(' '))));
}
