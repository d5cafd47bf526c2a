using System.Text;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.RtNetlink;

/// <summary>
/// Asks drivers for their speed, ethtool(8)'s old question. /sys/class/net would tell as well, but of the network namespace that it
/// was mounted in.
/// </summary>
internal sealed unsafe class LinkSpeed : IDisposable
{
    private readonly FileDescriptorHandle _socket = new(LibC.socket(LibC.AF_INET, LibC.SOCK_DGRAM | LibC.SOCK_CLOEXEC, 0));

    /// <summary>In megabits a second; null where the driver knows none, as where there is no carrier.</summary>
    internal uint? Of(string name)
    {
        var request = default(ifreq);
        Span<byte> field = request.ifr_name;
        if (_socket.IsInvalid || Encoding.UTF8.GetByteCount(name) >= field.Length)
        {
            return null;
        }

        Encoding.UTF8.GetBytes(name, field);
        var command = new ethtool_cmd { cmd = ethtool_cmd.ETHTOOL_GSET };
        request.ifr_data = &command;
        return LibC.ioctl(_socket, ifreq.SIOCETHTOOL, &request) < 0 ? null : command.Speed;
    }

    public void Dispose() => _socket.Dispose();
}
