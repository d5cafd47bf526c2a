using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace DotNetSockets.Tests.Names;

/// <summary>A DNS server (RFC 1035) at the calling thread's 127.0.0.1:53: it knows the name of every IPv4 address, and is silent about all else.</summary>
internal sealed class NameServer : IDisposable
{
    private const int HeaderSize = 12;
    private const ushort Pointer = 12;

    /// <summary>A response with recursion desired and available, of one question and one answer.</summary>
    private static readonly byte[] Flags = [0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0];

    /// <summary>A name that points to the question's, PTR, IN, a second to live, seven bytes: "name." in two labels.</summary>
    private static readonly byte[] Answer = [0xc0, HeaderSize, 0, (byte)Pointer, 0, 1, 0, 0, 0, 1, 0, 8, 6, .. "server"u8, 0];

    private readonly UdpClient _socket = new(new IPEndPoint(IPAddress.Loopback, 53));
    private readonly List<ushort> _types = [];
    private readonly Thread _thread;

    internal NameServer()
    {
        _thread = new Thread(Serve) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>The types of the questions so far.</summary>
    internal IReadOnlyList<ushort> Types
    {
        get
        {
            lock (_types)
            {
                return [.. _types];
            }
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _thread.Join();
    }

    private void Serve()
    {
        try
        {
            while (true)
            {
                var from = new IPEndPoint(IPAddress.Any, 0);
                var question = _socket.Receive(ref from);
                if (question.Length < HeaderSize)
                {
                    // What is read from a socket that another thread closes.
                    return;
                }

                var end = HeaderSize + question.AsSpan(HeaderSize).IndexOf((byte)0) + 1;
                var type = BinaryPrimitives.ReadUInt16BigEndian(question.AsSpan(end));
                lock (_types)
                {
                    _types.Add(type);
                }

                if (type == Pointer)
                {
                    _socket.Send([.. question.AsSpan(0, 2), .. Flags, .. question.AsSpan(HeaderSize, end + 4 - HeaderSize), .. Answer], from);
                }
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // Its end.
        }
    }
}
