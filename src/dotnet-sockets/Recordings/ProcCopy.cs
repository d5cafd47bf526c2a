using DotNetSockets.Errors;

namespace DotNetSockets.Recordings;

/// <summary>Finds the copy of /proc/net in a folder that support bundles, containers and people make: for sockets and for the other tables alike.</summary>
internal static class ProcCopy
{
    /// <summary>The tables that any command reads; where one of them is, a copy of /proc/net is.</summary>
    private static readonly string[] Tables =
    [
        "tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6", "icmp", "icmp6", "unix", "packet", "netlink", "sctp/eps", "sctp/assocs",
        "route", "ipv6_route", "dev", "if_inet6", "snmp", "netstat", "snmp6", "sctp/snmp", "igmp", "igmp6",
    ];

    private const int MostNamed = 10;

    /// <summary>The folder that has the tables: proc/net in the path, net, the path itself, or proc/net in the one folder below that has it.</summary>
    /// <param name="name">The path in a sentence.</param>
    /// <param name="path">The path.</param>
    /// <exception cref="UsageException">There is none, or more than one.</exception>
    internal static string Find(string name, string path)
    {
        string[] near = [Path.Combine(path, "proc", "net"), Path.Combine(path, "net"), path];
        var found = near.Where(HasTables).Take(1).ToList();
        if (found.Count == 0)
        {
            found = [.. Folders(name, path).Select(below => Path.Combine(below, "proc", "net")).Where(HasTables).Order(StringComparer.Ordinal)];
        }

        // A bundle may be the root of a host, as a container has it, or hold links: of a procfs, net is the network of whoever reads it.
        if (!IsLive(path) && found.Find(copy => IsLive(copy) || Tables.Select(table => Path.Combine(copy, table)).Any(file => File.Exists(file) && IsLive(file))) is { } live)
        {
            var root = Path.GetDirectoryName(live)!;
            throw new UsageException($"{Quoted.Of(live)} is no copy: it is in a procfs in use, or has links into one."
                + (IsLive(root) ? $" --proc shows the sockets of the host that it is of, as {ShellCommand.Of(["--proc", root])}." : ""));
        }

        return found switch
        {
            [var only] => Path.GetFullPath(only),
            [] => throw new UsageException($"{name} holds no copy of /proc/net: a table is looked for as proc/net/tcp in it and in the folders below it."),
            _ => throw new UsageException(
                $"{name} holds {found.Count} copies of /proc/net; name one of "
                + $"{string.Join(", ", found.Take(MostNamed).Select(copy => Quoted.Cut(copy)))}{(found.Count > MostNamed ? ", …" : "")}."),
        };
    }

    /// <summary>Whether the folder is in a mounted procfs.</summary>
    internal static bool IsLive(string path)
    {
        try
        {
            return OperatingSystem.IsLinux() && new DriveInfo(Path.GetFullPath(path)).DriveFormat == "proc";
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }

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
}
