using System.Net.Sockets;

namespace DotNetSockets.Tests.Namespaces;

/// <summary>
/// Sends on many connections until it is disposed. What a connection does follows from its number: most are read, some answer, and
/// some are never read, so that their windows close.
/// </summary>
internal sealed class Traffic : IDisposable
{
    private const int BytesASend = 6000;

    private readonly IReadOnlyList<TcpPair> _pairs;
    private readonly Thread _thread;
    private volatile bool _isOver;

    internal Traffic(IReadOnlyList<TcpPair> pairs)
    {
        _pairs = pairs;
        foreach (var socket in pairs.SelectMany(pair => new[] { pair.Client, pair.Server }))
        {
            socket.Blocking = false;
        }

        _thread = new Thread(Pump) { IsBackground = true };
        _thread.Start();
    }

    public void Dispose()
    {
        _isOver = true;
        _thread.Join();
    }

    private void Pump()
    {
        var bytes = new byte[BytesASend];
        for (var round = 0; !_isOver; round++)
        {
            for (var i = 0; i < _pairs.Count; i++)
            {
                // A tenth of them rests, so that some timers are off and some keepalives run.
                if (i % 10 != 0 && (round + i) % 8 == 0)
                {
                    Exchange(_pairs[i], bytes, isRead: i % 10 != 1, isAnswered: i % 10 < 5);
                }
            }

            Thread.Sleep(TimeSpan.FromMilliseconds(5));
        }
    }

    private static void Exchange(TcpPair pair, byte[] bytes, bool isRead, bool isAnswered)
    {
        pair.Client.Send(bytes, SocketFlags.None, out _);
        if (isRead)
        {
            pair.Server.Receive(bytes, SocketFlags.None, out _);
            pair.Client.Receive(bytes, SocketFlags.None, out _);
        }

        if (isAnswered)
        {
            pair.Server.Send(bytes.AsSpan(0, 100), SocketFlags.None, out _);
        }
    }
}
