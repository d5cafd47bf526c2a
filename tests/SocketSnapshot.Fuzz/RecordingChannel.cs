using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Fuzz;

/// <summary>Keeps what the kernel says.</summary>
internal sealed class RecordingChannel(INetlinkChannel kernel, List<byte[]> kept) : INetlinkChannel
{
    public uint PortId => kernel.PortId;

    public int Send(ReadOnlySpan<byte> request) => kernel.Send(request);

    public int Receive(Span<byte> buffer, out int length, out uint sender)
    {
        var error = kernel.Receive(buffer, out length, out sender);
        if (error == 0 && length <= buffer.Length)
        {
            kept.Add(buffer[..length].ToArray());
        }

        return error;
    }

    public void Dispose() => kernel.Dispose();
}
