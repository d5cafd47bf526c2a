using DotNetSockets.Errors;

namespace DotNetSockets.Recordings;

/// <summary>Finds the copy of /proc/net in a folder that support bundles, containers and people make: for sockets and for the other tables alike.</summary>
internal static class ProcCopy
{
    /// <summary>The tables that any command reads; where one of them is, a copy of /proc/net is.</summary>
    private static readonly string[] Tables =
    [
        "tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6", "icmp", "icmp6", "unix", "packet", "netlink", "sctp/eps", "sctp/assocs",
        "route", "ipv6_route", "dev", "if_inet6", "snmp", "netstat", "snmp6", "sctp/snmp", "softnet_stat", "igmp", "igmp6",
    ];

    private const int MostNamed = 10;

    /// <summary>Bundles have a folder for each host, and archives of them one or two more above; a home folder has a hundred thousand.</summary>
    private const int MostLevels = 5;

    private const int MostFolders = 20_000;

    /// <summary>The folder that has the tables: proc/net in the path, net, the path itself, or the one proc/net in the folders below.</summary>
    /// <param name="name">The path in a sentence.</param>
    /// <param name="path">The path.</param>
    /// <exception cref="UsageException">There is none, or more than one.</exception>
    internal static string Find(string name, string path)
    {
        string[] near = [Path.Combine(path, "proc", "net"), Path.Combine(path, "net"), path];
        var found = near.Where(HasTables).Take(1).ToList();
        if (found.Count == 0)
        {
            found = [.. Below(name, path).Order(StringComparer.Ordinal)];
        }

        // A bundle may be the root of a host, as a container has it, or hold links: of a procfs, net is the network of the process that reads it.
        if (!IsLive(path) && found.Find(copy => IsLive(copy) || Tables.Select(table => Path.Combine(copy, table)).Any(file => File.Exists(file) && IsLive(file))) is { } live)
        {
            var root = Path.GetDirectoryName(live)!;
            throw new UsageException($"{Quoted.Of(live)} is not a copy: it is part of a procfs in use, or has links into one."
                + (IsLive(root) ? $" --proc shows the sockets of its host: {ShellCommand.Of(["--proc", root])}." : ""));
        }

        return found switch
        {
            [var only] => Path.GetFullPath(only),
            [] => throw new UsageException($"{name} holds no copy of /proc/net: expected a table such as proc/net/tcp in the folder or up to {MostLevels} folders below it."),
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

    /// <summary>The copy of /proc/sys in a copy of procfs, where it may be a link to this host's; null where there is none.</summary>
    internal static string? SettingsOf(string root) => Path.Combine(root, "sys") is var settings && Directory.Exists(settings) && !IsLive(settings) ? settings : null;

    private static bool HasTables(string folder) => Tables.Any(table => File.Exists(Path.Combine(folder, table)));

    /// <summary>The copies in the folders below, of each host one: what is in a folder with a copy belongs to its host.</summary>
    /// <exception cref="UsageException">The folder may be entered, and not listed; or there are too many below it.</exception>
    private static List<string> Below(string name, string path)
    {
        var copies = new List<string>();
        var level = Folders(path) ?? throw new UsageException(
            $"{name} cannot be listed to look for a copy of /proc/net: name the folder that has the tables.");
        for (var (depth, count) = (1, 0); depth <= MostLevels && level.Count > 0; depth++)
        {
            count += level.Count;
            if (count > MostFolders)
            {
                throw new UsageException($"{name} has more than {MostFolders} folders, too many to look for a copy of /proc/net: name the folder of a host.");
            }

            var next = new List<string>();
            foreach (var folder in level)
            {
                var copy = Path.Combine(folder, "proc", "net");
                if (HasTables(copy))
                {
                    copies.Add(copy);
                }
                else if (depth < MostLevels)
                {
                    next.AddRange(Folders(folder) ?? []);
                }
            }

            level = next;
        }

        return copies;
    }

    /// <summary>The folders in a folder, without links, which may lead back; null where it may not be listed.</summary>
    private static List<string>? Folders(string path)
    {
        try
        {
            return [.. new DirectoryInfo(path).EnumerateDirectories().Where(folder => folder.LinkTarget is null).Select(folder => folder.FullName)];
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
