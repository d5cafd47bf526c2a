using DotNetSockets.Names;
using SocketSnapshot;

namespace DotNetSockets.Recordings;

/// <summary>This host, now.</summary>
internal sealed class HostSource : ISocketSource
{
    public bool IsHost => true;

    public string? UserList => "/etc/passwd";

    public string? ProcRoot => "/proc";

    public HostIdentity HostOf(string? named) => HostIdentity.OfThisHost(named);

    public string Name => "this host";

    public IReadOnlyList<string> Contents => [];

    public SocketDump Dump(SocketTableOptions options, CancellationToken cancellationToken) => SocketTable.Dump(options, cancellationToken);
}
