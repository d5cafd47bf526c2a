using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Fuzz;

/// <summary>Answers of families that hardly any machine has sockets of, made by their headers.</summary>
internal static class HandMadeSeeds
{
    internal static byte[] Vsock { get; } = Dump([40, 1, 1, 3, .. Words(3, 1024, 2, 99, 77, 5, 0)]);

    internal static byte[] Xdp { get; } = Dump(
    [
        44, 3, 0, 0, .. Words(77, 5, 0), .. Attribute(1, Words(1, 2)), .. Attribute(2, Words(1000)), .. Attribute(8, Words(0, 1, 2, 3, 4, 5, 6, 7, 8)),
    ]);

    internal static byte[] Tipc { get; } = Dump(Attribute(0x8002,
    [
        .. Attribute(1, Words(0x1001)), .. Attribute(2, Words(3)),
        .. Attribute(0x8003, [.. Attribute(1, []), .. Attribute(2, Words(0x1001001)), .. Attribute(3, Words(7))]),
        .. Attribute(5, [.. Attribute(1, Words(5)), .. Attribute(2, Words(6))]),
        .. Attribute(6, Words(1)), .. Attribute(7, Words(88)), .. Attribute(8, Words(0)), .. Attribute(9, Words(10)), .. Attribute(10, Words(1, 2)),
    ]));

    internal static byte[] Sctp { get; } = Dump(
    [
        .. Record(), .. Attribute(2, [.. Enumerable.Range(0, 360).Select(i => (byte)i)]), .. Attribute(12, Addresses()), .. Attribute(13, Addresses()),
        .. Attribute(7, new byte[36]), .. Attribute(8, [3]), .. Attribute(15, Words(1)),
    ]);

    private static byte[] Record()
    {
        var record = new byte[72];
        (record[0], record[1], record[4], record[52], record[68]) = (2, 3, 1, 9, 5);
        return record;
    }

    /// <summary>Two struct sockaddr_storage.</summary>
    private static byte[] Addresses()
    {
        var addresses = new byte[256];
        (addresses[0], addresses[4], addresses[7], addresses[128], addresses[151]) = (2, 127, 1, 10, 1);
        return addresses;
    }

    private static byte[] Words(params uint[] words) => [.. words.SelectMany(BitConverter.GetBytes)];

    private static byte[] Attribute(int type, byte[] value) =>
        Padded([.. BitConverter.GetBytes((ushort)(4 + value.Length)), .. BitConverter.GetBytes((ushort)type), .. value]);

    private static byte[] Dump(byte[] payload) => [.. Message(NetlinkHeader.SOCK_DIAG_BY_FAMILY, payload), .. Message(NetlinkHeader.NLMSG_DONE, new byte[4])];

    private static byte[] Message(ushort type, byte[] payload) =>
        Padded([.. BitConverter.GetBytes(16 + payload.Length), .. BitConverter.GetBytes(type), .. new byte[10], .. payload]);

    private static byte[] Padded(byte[] bytes) => [.. bytes, .. new byte[NetlinkHeader.Align(bytes.Length) - bytes.Length]];
}
