using System.ComponentModel;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.Netlink;

/// <summary>
/// Drains dumps to their end, as fast as the kernel gives them. A dump that was interrupted is taken again; if that does not help,
/// the last one is handed out with the reason why it may be incomplete.
/// </summary>
internal sealed class NetlinkDrain(
    Func<INetlinkChannel> open, DatagramBuffer buffer, ThreadStarter start, CancellationToken cancellationToken) : IDisposable
{
    private const int Attempts = 4;

    /// <summary>A dump of so many datagrams or fewer is waited for: that takes less time than to start a thread.</summary>
    private const int Short = 4;

    private readonly DatagramInspector _inspector = new();
    private INetlinkChannel _channel = open();
    private IDumpRequest? _request;
    private NetlinkDump _dump = new();
    private Thread? _thread;

    /// <summary>Whether the rows of the dump are handed out while it still comes in.</summary>
    private bool _isHandedOut;
    private volatile bool _isStopped;
    private uint _sequence;
    private int _attempt;

    internal NetlinkDrain(Func<INetlinkChannel> open, DatagramBuffer buffer, CancellationToken cancellationToken)
        : this(open, buffer, HelperThread.TryStart, cancellationToken)
    {
    }

    /// <inheritdoc cref="INetlinkChannel.Own"/>
    internal (uint Inode, int Descriptor)? Own => _channel.Own;

    /// <summary>What is taken next is of other sockets.</summary>
    internal void BeginAnew() => _inspector.ForgetAll();

    /// <summary>What is taken next is of the same table: a socket that has changed between the two is in the first alone.</summary>
    internal void GoOn() => _inspector.Keep();

    /// <summary>Takes a dump to its end.</summary>
    internal NetlinkDump Take(IDumpRequest request)
    {
        var goesOn = Begin(request);
        while (goesOn)
        {
            goesOn = Receive();
        }

        return _dump;
    }

    /// <summary>
    /// Takes a dump and, where it is long, returns while the rest of it comes in, if there is a thread for that. Nothing else can be taken
    /// after it. Rows that were handed out cannot be called back: if such a dump has to be taken again, what is new in the second follows.
    /// </summary>
    internal NetlinkDump TakeLast(IDumpRequest request)
    {
        var goesOn = Begin(request);
        for (var datagrams = 0; goesOn && datagrams < Short; datagrams++)
        {
            goesOn = Receive();
        }

        // A thread of its own, which is in the network namespace of the caller's; the pool's are wherever they are.
        _isHandedOut = goesOn;
        _thread = goesOn ? start("netlink", TakeTheRest) : null;
        if (_thread is null)
        {
            _isHandedOut = false;
            while (goesOn)
            {
                goesOn = Receive();
            }
        }

        return _dump;
    }

    /// <summary>Ends a dump that is still coming in; what it lacks then, it says.</summary>
    internal void Stop()
    {
        _isStopped = true;
        _thread?.Join();
    }

    /// <summary>Closes the channel, as soon as nothing comes in any more.</summary>
    public void Dispose()
    {
        if (_thread is null)
        {
            _channel.Dispose();
        }
    }

    private void TakeTheRest()
    {
        try
        {
            while (Receive())
            {
            }
        }
        catch (Exception reason) when (reason is OperationCanceledException or Win32Exception)
        {
            _dump.Complete(0, reason.Message);
        }
#pragma warning disable CA1031 // The exception belongs to the thread that reads the rows, whatever it is.
        catch (Exception exception)
        {
            _dump.Fail(exception);
        }
#pragma warning restore CA1031
        finally
        {
            _channel.Dispose();
        }
    }

    private bool Begin(IDumpRequest request)
    {
        if (_dump.Shortfall is not null)
        {
            OpenAnew();
        }

        _dump = new NetlinkDump();
        _request = request;
        _attempt = 0;
        return Ask();
    }

    /// <summary>False if the request is refused, which is the end.</summary>
    private bool Ask()
    {
        Span<byte> message = new byte[_request!.MaxSize];
        _attempt++;
        _inspector.Shortfall = null;
        if (!_isHandedOut)
        {
            _inspector.Forget();
            _dump.Clear();
        }

        var error = _channel.Send(message[.._request.Write(message, ++_sequence)]);
        return error == 0 || End(error);
    }

    /// <summary>Receives a datagram. False if it was the last.</summary>
    private bool Receive()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_isStopped)
        {
            throw new OperationCanceledException();
        }

        var free = buffer.Free();
        var error = _channel.Receive(free, out var length, out var sender);
        if (error == Errno.EINTR || (error == 0 && sender != 0))
        {
            return true;
        }

        if (error != 0)
        {
            _inspector.Shortfall = DatagramInspector.Explain(error);
            return End(_inspector.Shortfall is null ? error : 0);
        }

        if (length > free.Length)
        {
            _inspector.Shortfall = "a part of the answer was longer than the buffer";
            return true;
        }

        var datagram = buffer.Keep(length);
        var end = _inspector.Inspect(datagram.Span, _request!, _sequence, _channel.PortId);
        _dump.Add(datagram);
        return end is not { } errno || End(errno);
    }

    /// <summary>The end of an attempt. True if another one begins.</summary>
    private bool End(int error)
    {
        if (error == 0 && _inspector.Shortfall is not null && _attempt < Attempts)
        {
            OpenAnew();
            return Ask();
        }

        _dump.Complete(_isHandedOut ? 0 : error, _isHandedOut && error != 0 ? new Win32Exception(error).Message : _inspector.Shortfall);
        return false;
    }

    /// <summary>A dump that was not read to its end may still be running, and the kernel runs one per socket (EBUSY).</summary>
    private void OpenAnew()
    {
        _channel.Dispose();
        _channel = open();
    }
}
