using System.Globalization;

namespace SocketSnapshot;

/// <summary>A network namespace: a network of its own, with sockets, ports and interfaces of its own (network_namespaces(7)).</summary>
public sealed class NetworkNamespace : SocketOrigin
{
    internal NetworkNamespace(string? name, uint? inode, string path, int? processId)
    {
        Name = name;
        Inode = inode;
        Path = path;
        ProcessId = processId;
    }

    /// <summary>Its name in /run/netns, the first of them if it has several; null if it has none.</summary>
    public string? Name { get; }

    /// <summary>Its number, as in /proc/PID/ns/net's "net:[N]"; null where the system does not tell.</summary>
    public uint? Inode { get; }

    /// <summary>The file through which it is entered.</summary>
    public string Path { get; }

    /// <summary>A process in it; null where none was seen.</summary>
    public int? ProcessId { get; }

    /// <summary>Whether it is that of who asked, also where the system does not tell its number.</summary>
    internal bool IsCallers { get; init; }

    /// <summary>The name; without one the number as text; without that "pid:" and a process in it.</summary>
    public override string ToString() =>
        Name ?? Inode?.ToString(CultureInfo.InvariantCulture) ?? string.Create(CultureInfo.InvariantCulture, $"pid:{ProcessId}");
}
