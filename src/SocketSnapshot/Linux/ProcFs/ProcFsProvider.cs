using System.Net.Sockets;
using System.Runtime.Versioning;
using SocketSnapshot.Providers;

namespace SocketSnapshot.Linux.ProcFs;

/// <summary>The text tables below /proc/net: for what netlink does not serve, and for where it is refused.</summary>
/// <param name="bigEndian">The byte order of the machine that the tables are from.</param>
[SupportedOSPlatform("linux")]
internal sealed class ProcFsProvider(bool bigEndian) : ISocketProvider
{
    internal ProcFsProvider()
        : this(!BitConverter.IsLittleEndian)
    {
    }

    public string Name => "procfs";

    public SocketReading Read(SocketTableOptions options, SocketProtocols wanted, CancellationToken cancellationToken)
    {
        var served = SocketProtocols.None;
        var records = new List<SocketRecords>();
        var warnings = new List<string>();
        var folder = NetFolder(options.ProcRoot);
        foreach (var protocol in Enum.GetValues<SocketProtocol>())
        {
            var set = (SocketProtocols)(1 << (int)protocol);
            foreach (var family in (wanted & set) != 0 ? options.Families() : [])
            {
                cancellationToken.ThrowIfCancellationRequested();
                var path = Path.Combine(folder, FileName(protocol, family));
                if (TryReadFile(path, warnings) is { } text)
                {
                    served |= set;
                    records.Add(new ProcNetRecords(protocol, family, path, text, bigEndian));
                }
            }
        }

        return new SocketReading(served, records, warnings);
    }

    /// <summary>/proc/net is the network namespace of the process's main thread; netlink's is the calling thread's.</summary>
    private static string NetFolder(string root)
    {
        var own = Path.Combine(root, "thread-self", "net");
        return Directory.Exists(own) ? own : Path.Combine(root, "net");
    }

    private static string FileName(SocketProtocol protocol, AddressFamily family) =>
        protocol.ToString().ToLowerInvariant() + (family == AddressFamily.InterNetworkV6 ? "6" : "");

    /// <summary>Null where there is no such table: a kernel without IPv6 or without UDP-Lite has none, and nothing is missing.</summary>
    private static byte[]? TryReadFile(string path, List<string> warnings)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            warnings.Add($"{path} cannot be read, so its sockets are missing: {refusal.Message}");
            return null;
        }
    }
}
