using System.ComponentModel;
using System.Runtime.Versioning;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>Asks the kernel for one socket, as it looks one up for a packet: in the hash tables, without a walk.</summary>
[SupportedOSPlatform("linux")]
internal sealed class ExactLookup(Func<INetlinkChannel> open)
{
    /// <summary>A record with all of its attributes has less than 1 KiB.</summary>
    private const int AnswerSize = 8 << 10;

    private const uint Sequence = 1;

    /// <summary>The protocols of which the kernel is known to have a diag module. Only bits are added, so that two threads do no harm.</summary>
    private volatile int _answered;

    internal static ExactLookup OfKernel { get; } = new(NetlinkSocket.Open);

    /// <summary>Null where there is none.</summary>
    /// <exception cref="SocketSnapshotException">The kernel cannot be asked.</exception>
    internal SocketInfo? Find(SocketLookup lookup)
    {
        try
        {
            using var channel = open();
            var answer = Ask(channel, lookup);
            if (answer is { Error: 0, Socket: { } socket })
            {
                _answered |= (int)lookup.Protocol.ToSet();
                return socket;
            }

            // Without a module for the protocol the kernel says ENOENT, too.
            return answer.Error == Errno.ENOENT && HasModule(lookup) ? null : throw Refusal(lookup, answer.Error);
        }
        catch (Win32Exception refusal)
        {
            throw Refusal(lookup, refusal.NativeErrorCode);
        }
    }

    private static LookupAnswer Ask(INetlinkChannel channel, SocketLookup lookup)
    {
        Span<byte> request = stackalloc byte[LookupRequest.Size];
        Span<byte> buffer = stackalloc byte[AnswerSize];
        LookupRequest.Write(lookup, IndexOf(lookup), request, Sequence);
        var error = channel.Send(request);
        while (error is 0 or Errno.EINTR)
        {
            error = channel.Receive(buffer, out var length, out var sender);

            // Any process that knows the port may send to it; only the kernel is heard.
            if (error == 0 && sender == 0 && length <= buffer.Length
                && LookupAnswer.Read(buffer[..length], Sequence, channel.PortId, lookup) is { } answer)
            {
                return answer;
            }
        }

        return new LookupAnswer(null, error);
    }

    private static uint IndexOf(SocketLookup lookup) =>
        lookup.Interface is { } name ? NetworkInterfaces.IndexOf(name) : lookup.LocalAddress.IsLoopback ? LookupRequest.Loopback : 0;

    /// <summary>Whether a dump of no state is answered, which a module alone does.</summary>
    private bool HasModule(SocketLookup lookup)
    {
        var known = (int)lookup.Protocol.ToSet();
        if ((_answered & known) == 0)
        {
            var buffer = new DatagramBuffer();
            using var drain = new NetlinkDrain(open, buffer, CancellationToken.None);
            var error = drain.Take(new SockDiagRequest(lookup.Protocol, lookup.LocalAddress.Family, SocketStates.None)).Error;
            buffer.Return();
            _answered |= error == 0 ? known : 0;
        }

        return (_answered & known) != 0;
    }

    private static SocketSnapshotException Refusal(SocketLookup lookup, int error) => new(
        error == 0 ? "The kernel's answer to a lookup could not be understood."
        : SockDiagProvider.MeansNotSupported(error) ? $"The kernel cannot look up {lookup.Protocol.ToWord()} sockets."
        : Shortage.Is(error) ? Shortage.Warning("The kernel's socket diagnostics", error, "No socket can be looked up.")
        : $"The kernel's socket diagnostics are refused here ({new Win32Exception(error).Message}). Allow NETLINK_SOCK_DIAG sockets in the sandbox.");
}
