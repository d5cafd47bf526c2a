using System.Globalization;
using DotNetSockets.Errors;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Recordings;

/// <summary>A folder with a copy of /proc/net, and perhaps of more of /proc, as support bundles hold.</summary>
internal sealed class ProcSource(string name, string folder) : ISocketSource
{
    private static readonly string[] Tables = ["tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6", "icmp", "icmp6", "unix", "packet", "netlink", "sctp/eps", "sctp/assocs"];

    private const int MostNamed = 10;

    private readonly string _root = Path.GetDirectoryName(Path.GetFullPath(folder))!;

    public string Name => name;

    /// <summary>As bundles have it: beside the tables' folder or beside proc. A bundle in / is none.</summary>
    public string? UserList
    {
        get
        {
            string?[] roots = [_root, Path.GetDirectoryName(_root)];
            return roots.OfType<string>().Where(root => root != "/").Select(root => Path.Combine(root, "etc", "passwd")).FirstOrDefault(File.Exists);
        }
    }

    public IReadOnlyList<string> Contents => [$"the tables in {folder}"];

    /// <summary>Finds the copy in the folder, or in one just below it.</summary>
    /// <exception cref="UsageException">There is none, or more than one.</exception>
    internal static ProcSource Find(string name, string path)
    {
        string[] near = [Path.Combine(path, "proc", "net"), Path.Combine(path, "net"), path];
        var found = near.Where(HasTables).Take(1).ToList();
        if (found.Count == 0)
        {
            found = [.. Folders(name, path).Select(below => Path.Combine(below, "proc", "net")).Where(HasTables).Order(StringComparer.Ordinal)];
        }

        return found switch
        {
            [var only] => new ProcSource(name, only),
            [] => throw new UsageException($"{name} holds no copy of /proc/net: a table is looked for as proc/net/tcp in it and in the folders below it."),
            _ => throw new UsageException(
                $"{name} holds {found.Count} copies of /proc/net; name one of "
                + $"{string.Join(", ", found.Take(MostNamed).Select(copy => Quoted.Cut(copy)))}{(found.Count > MostNamed ? ", …" : "")}."),
        };
    }

    public SocketDump Dump(SocketTableOptions options, CancellationToken cancellationToken) => SocketRecording.FromProcNet(
        folder, new DateTimeOffset(Directory.GetLastWriteTimeUtc(folder)), options with { ProcRoot = _root }, cancellationToken);

    public IReadOnlyList<string> Lacking(IReadOnlyList<Column> columns) => Lacking(columns, HasDescriptors());

    /// <summary>The columns that tables of /proc/net do not tell.</summary>
    internal static IReadOnlyList<string> Lacking(IReadOnlyList<Column> columns, bool hasOwners) =>
        [.. columns.Where(column => column.Key is "cookie" or "timestamp"
            || (!hasOwners && OwnerColumns.DetailsOf(column.Needs) != SocketOwnerDetails.None)).Select(column => column.Key)];

    private static bool HasTables(string folder) => Tables.Any(table => File.Exists(Path.Combine(folder, table)));

    /// <exception cref="UsageException">The folder may be entered, and not listed.</exception>
    private static string[] Folders(string name, string path)
    {
        try
        {
            return Directory.GetDirectories(path);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{name} cannot be listed to look for a copy of /proc/net: name the folder that has the tables.");
        }
    }

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
