using System.Net.Sockets;

namespace DotNetSockets.Tests.Namespaces;

/// <summary>Sockets that stay open until all are closed together.</summary>
internal sealed class OpenSockets : IDisposable
{
    private readonly List<Socket> _sockets = [];

    internal Socket Keep(Socket socket)
    {
        _sockets.Add(socket);
        return socket;
    }

    public void Dispose()
    {
        foreach (var socket in _sockets)
        {
            socket.Dispose();
        }

        _sockets.Clear();
    }
}
