using System.Globalization;
using DotNetSockets.Names;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Recordings;

/// <summary>A folder with a copy of /proc/net, and perhaps of more of /proc, as support bundles hold.</summary>
internal sealed class ProcSource(string name, string folder) : ISocketSource
{
    private readonly string _root = Path.GetDirectoryName(Path.GetFullPath(folder))!;

    public string Name => name;

    public bool IsOfKernel => true;

    public string? ProcRoot => _root;

    /// <summary>As bundles have it: beside the tables' folder or beside proc. A bundle in / is none.</summary>
    public string? UserList
    {
        get
        {
            string?[] roots = [_root, Path.GetDirectoryName(_root)];
            return roots.OfType<string>().Where(root => root != "/").Select(root => Path.Combine(root, "etc", "passwd")).FirstOrDefault(File.Exists);
        }
    }

    public HostIdentity HostOf(string? named) => HostIdentity.OfCopy(named, _root, ProcCopy.SettingsOf(_root));

    public IReadOnlyList<string> Contents => [$"the tables in {folder}"];

    public SocketDump Dump(SocketTableOptions options, CancellationToken cancellationToken) => SocketRecording.FromProcNet(
        folder, new DateTimeOffset(Directory.GetLastWriteTimeUtc(folder)), options with { ProcRoot = _root }, cancellationToken);

    public IReadOnlyList<string> Lacking(IReadOnlyList<Column> columns) => Lacking(columns, HasDescriptors());

    /// <summary>The columns that tables of /proc/net do not tell.</summary>
    internal static IReadOnlyList<string> Lacking(IReadOnlyList<Column> columns, bool hasOwners) =>
        [.. columns.Where(column => column.Key is "cookie" or "timestamp"
            || (!hasOwners && OwnerColumns.DetailsOf(column.Needs) != SocketOwnerDetails.None)).Select(column => column.Key)];

    /// <summary>Whether owners are in it; not where its processes may not be listed.</summary>
    private bool HasDescriptors()
    {
        try
        {
            return Directory.EnumerateDirectories(_root).Any(process =>
                int.TryParse(Path.GetFileName(process), NumberStyles.None, CultureInfo.InvariantCulture, out _)
                && Directory.Exists(Path.Combine(process, "fd")));
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
