using System.Net;
using System.Net.Sockets;

namespace DotNetSockets.Tests.Namespaces;

/// <summary>
/// Threads that open and close connections until it is disposed. A thread begins in its maker's network namespace. No two
/// connections have the same addresses and ports, so that a pair seen twice is one connection seen twice.
/// </summary>
internal sealed class Churn : IDisposable
{
    private readonly List<Thread> _threads;
    private volatile bool _isOver;
    private int _opened;

    internal Churn(int threads)
    {
        _threads = [.. Enumerable.Range(1, threads).Select(number => new Thread(() => OpenAndClose(number)) { IsBackground = true })];
        _threads.ForEach(thread => thread.Start());
    }

    internal int Opened => Volatile.Read(ref _opened);

    public void Dispose()
    {
        _isOver = true;
        _threads.ForEach(thread => thread.Join());
    }

    private void OpenAndClose(int number)
    {
        using var sockets = new OpenSockets();
        var listener = Tcp.Listen(sockets, new IPAddress([127, 255, 0, (byte)number]), backlog: 16);
        for (var i = number; !_isOver; i += _threads.Count)
        {
            using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            client.Bind(new IPEndPoint(new IPAddress([127, (byte)((i >> 16) + 1), (byte)(i >> 8), (byte)i]), 0));
            client.Connect(listener.LocalEndPoint!);
            using var server = listener.Accept();
            Interlocked.Increment(ref _opened);
        }
    }
}
