using System.Text;
using DotNetSockets.Recordings;
using SocketSnapshot;

namespace DotNetSockets.Tests.Commands.Sockets;

/// <summary>A host of which eight sockets were recorded: a web server, its clients, a resolver, a database on a UNIX socket.</summary>
internal sealed class FixedHost : ISocketSource
{
    private const string Rows = """
        {"proto":"tcp","recv_q":0,"send_q":511,"local_address":"0.0.0.0","local_port":443,"foreign_address":"0.0.0.0","foreign_port":null,"state":"LISTEN","uid":0,"inode":100,"pid":10,"process":"nginx"}
        {"proto":"tcp6","recv_q":3,"send_q":128,"local_address":"::1","local_port":8080,"foreign_address":"::","foreign_port":null,"state":"LISTEN","uid":1000,"inode":101,"pid":11,"process":"=app, 1"}
        {"proto":"tcp","recv_q":0,"send_q":0,"local_address":"192.0.2.7","local_port":443,"foreign_address":"198.51.100.4","foreign_port":50123,"state":"ESTABLISHED","uid":33,"inode":102,"pid":10,"process":"nginx"}
        {"proto":"tcp","recv_q":0,"send_q":4096,"local_address":"192.0.2.7","local_port":443,"foreign_address":"198.51.100.5","foreign_port":50124,"state":"ESTABLISHED","uid":33,"inode":103,"pid":10,"process":"nginx"}
        {"proto":"tcp6","recv_q":1,"send_q":0,"local_address":"2001:db8::7","local_port":35094,"foreign_address":"2001:db8::9","foreign_port":5432,"state":"CLOSE_WAIT","uid":1000,"inode":104,"pid":11,"process":"=app, 1"}
        {"proto":"tcp","recv_q":0,"send_q":0,"local_address":"192.0.2.7","local_port":443,"foreign_address":"198.51.100.6","foreign_port":50125,"state":"TIME_WAIT","uid":null,"inode":null,"pid":null,"process":null}
        {"proto":"udp","recv_q":0,"send_q":0,"local_address":"127.0.0.53","local_port":53,"foreign_address":"0.0.0.0","foreign_port":null,"state":null,"uid":101,"inode":105,"pid":12,"process":"systemd-resolve"}
        {"proto":"unix","recv_q":0,"send_q":4096,"local_address":"/run/db.sock","local_port":null,"foreign_address":null,"foreign_port":null,"state":"LISTEN","uid":70,"inode":106,"pid":13,"process":"postgres","type":"stream","path":"/run/db.sock"}

        """;

    private readonly ISocketSource _rows =
        RecordingFile.Of("the host", Encoding.UTF8.GetBytes(Rows), new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero));

    public string Name => "the host";

    public IReadOnlyList<string> Contents => [];

    public SocketDump Dump(SocketTableOptions options, CancellationToken cancellationToken) => _rows.Dump(options, cancellationToken);
}
