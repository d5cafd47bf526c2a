using System.Runtime.Versioning;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>
/// Hears of sockets whose life ends. Its thread only copies the kernel's bytes, for the kernel keeps some thousand messages and no more; what
/// is lost all the same is told in its place.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class EndListener : IDisposable
{
    /// <summary>What everybody may have; the default has room for 166 messages.</summary>
    internal const int UsualBufferSize = 4 << 20;

    /// <summary>A message has less than 1 KiB.</summary>
    private const int LargestMessage = 8 << 10;

    /// <summary>What is kept of a listener that nobody asks; some 25 MB.</summary>
    private const int MostKept = 1 << 16;

    private readonly INetlinkChannel _channel;
    private readonly Lock _lock = new();
    private readonly ManualResetEventSlim _hasNews = new();
    private List<HeardEnd> _kept = [];
    private Thread? _thread;
    private volatile bool _isOver;

    /// <param name="channel">What it hears by; it is the listener's from now on.</param>
    private EndListener(INetlinkChannel channel) => _channel = channel;

    /// <summary>Starts to listen; null where no thread can be started.</summary>
    internal static EndListener? TryStart(INetlinkChannel channel)
    {
#pragma warning disable CA2000 // It is the caller's.
        var listener = new EndListener(channel);
#pragma warning restore CA2000
        listener._thread = HelperThread.TryStart("socket ends", listener.Copy);
        if (listener._thread is not null)
        {
            return listener;
        }

        listener.Dispose();
        channel.Dispose();
        return null;
    }

    /// <summary>What was heard since it was asked; waits for something as long as that.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal List<HeardEnd> Take(TimeSpan longest, CancellationToken cancellationToken)
    {
        _hasNews.Wait(longest, cancellationToken);
        lock (_lock)
        {
            var taken = _kept;
            _kept = [];
            _hasNews.Reset();
            return taken;
        }
    }

    /// <summary>The thread ends within the time that it waits for a message.</summary>
    public void Dispose()
    {
        _isOver = true;
        _thread?.Join();
        _hasNews.Dispose();
    }

    private void Copy()
    {
        using var channel = _channel;
        var buffer = new byte[LargestMessage];
        while (!_isOver)
        {
            var error = channel.Receive(buffer, out var length, out var sender);
            switch (error)
            {
                case 0 when sender == 0:
                    Keep(length <= buffer.Length ? buffer.AsSpan(0, length).ToArray() : null);
                    break;
                case 0 or Errno.EAGAIN or Errno.EINTR:
                    break;
                case Errno.ENOBUFS:
                    Keep(null);
                    break;
                default:
                    Keep(null);
                    return;
            }
        }
    }

    /// <param name="datagram">The bytes; null for a loss.</param>
    private void Keep(byte[]? datagram)
    {
        var heard = new HeardEnd(DateTimeOffset.UtcNow, datagram);
        lock (_lock)
        {
            if (_kept.Count < MostKept)
            {
                _kept.Add(heard);
            }
            else if (_kept[^1].Datagram is not null)
            {
                _kept.Add(heard with { Datagram = null });
            }

            _hasNews.Set();
        }
    }
}

/// <summary>A datagram of a listener.</summary>
/// <param name="At">When it came.</param>
/// <param name="Datagram">Its bytes; null where the kernel had to drop some.</param>
internal readonly record struct HeardEnd(DateTimeOffset At, byte[]? Datagram);
