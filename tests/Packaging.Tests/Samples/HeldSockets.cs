using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Packaging.Tests.Samples;

/// <summary>
/// Sockets that stand still on this host: a listener on the wildcard, one with a full backlog, a connection with unread bytes and one
/// in CLOSE_WAIT.
/// </summary>
internal sealed class HeldSockets : IDisposable
{
    private const string Unread = "unread";

    private readonly Socket _listener = Listen(IPAddress.Any, 16);
    private readonly Socket _full = Listen(IPAddress.Loopback, 0);
    private readonly List<Socket> _others = [];

    public HeldSockets()
    {
        Connect(_listener).Send(Encoding.ASCII.GetBytes(Unread));
        Accept();
        Connect(_listener).Shutdown(SocketShutdown.Send);
        Accept();
        Connect(_full);
        AwaitReadable(_full, "the connection waits to be accepted");
    }

    public static int UnreadBytes => Unread.Length;

    public int Port => PortOf(_listener);

    /// <summary>A pattern of a line that the script must print because of these sockets.</summary>
    public string ExpectedIn(string script) => script switch
    {
        "listening-ports" => $"^{Port}$",
        "exposed-listeners" => $@"^tcp\t0\.0\.0\.0\t{Port}$",
        "connections-per-state" => @"^[1-9]\d*\tCLOSE_WAIT$",
        "top-peers" => @"^[1-9]\d*\t127\.0\.0\.1$",
        "close-wait" => $@"^1\t{Port}$",
        "unread-queues" => $@"^{UnreadBytes}\ttcp\t127\.0\.0\.1\t{Port}\t127\.0\.0\.1\t\d+\tESTABLISHED$",
        "full-backlogs" => $@"^tcp\t127\.0\.0\.1\t{PortOf(_full)}\t1\t0$",
        "to-csv" => $"""^"tcp",0,16,"0\.0\.0\.0",{Port},"0\.0\.0\.0",,"LISTEN"$""",
        _ => throw new ArgumentOutOfRangeException(nameof(script), script, "No line of this script is known."),
    };

    public void Dispose()
    {
        _others.ForEach(socket => socket.Dispose());
        _listener.Dispose();
        _full.Dispose();
    }

    private static Socket Listen(IPAddress address, int backlog)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(address, 0));
        socket.Listen(backlog);
        return socket;
    }

    private static int PortOf(Socket socket) => ((IPEndPoint)socket.LocalEndPoint!).Port;

    private Socket Connect(Socket listener)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _others.Add(socket);
        socket.Connect(IPAddress.Loopback, PortOf(listener));
        return socket;
    }

    private void Accept()
    {
        // What the peer did has arrived before a row is printed: a snapshot taken at once would be a race.
        var socket = _listener.Accept();
        _others.Add(socket);
        AwaitReadable(socket, "what the peer did has arrived");
    }

    private static void AwaitReadable(Socket socket, string state) => Wait.Until(() => socket.Poll(TimeSpan.Zero, SelectMode.SelectRead), state);
}
