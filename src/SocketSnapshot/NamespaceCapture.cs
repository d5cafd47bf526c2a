using System.Globalization;
using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Namespaces;
using SocketSnapshot.Linux.Proc;
using SocketSnapshot.Sources;

namespace SocketSnapshot;

/// <summary>Takes the sockets of one network namespace after the other.</summary>
internal sealed class NamespaceCapture(SocketTableOptions options, CancellationToken cancellationToken)
{
    private readonly List<NetworkNamespace> _notEntered = [];
    private readonly List<NetworkNamespace> _missing = [];

    /// <summary>Those whose sockets are from /proc/PID/net, for want of the right to enter.</summary>
    internal IReadOnlyList<NetworkNamespace> NotEntered => _notEntered;

    internal List<(string Source, SocketReading Reading)> Read(IReadOnlyList<NetworkNamespace> spaces)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new PlatformNotSupportedException("Network namespaces are Linux's.");
        }

        var current = NetworkNamespaces.Current(options.ProcRoot).Inode;
        var readings = new List<(string, SocketReading)>();
        for (var place = 0; place < spaces.Count; place++)
        {
            var space = spaces[place];
            ArgumentNullException.ThrowIfNull(space, nameof(spaces));

            // Without /proc there is no number to compare.
            var isHere = space.Inode is { } inode && current is { } own ? inode == own : space.IsCallers;
            foreach (var (source, reading) in isHere ? Here() : There(space))
            {
                readings.Add((source, reading with
                {
                    Records = [.. reading.Records.Select(records => new PlacedRecords(records, space, place))],
                }));
            }
        }

        if (_missing.Count > 0)
        {
            readings.Add(("netns", SocketReading.Empty with
            {
                Warnings =
                [
                    "The sockets of network namespaces that cannot be entered, and in which no process can be seen, are missing: "
                    + $"{string.Join(", ", _missing)}.{(Environment.IsPrivilegedProcess ? "" : " Run it as root to see them.")}",
                ],
            }));
        }

        return readings;
    }

    private List<(string Source, SocketReading Reading)> Here() =>
        ProviderChain.Read(SocketTable.Providers(), options, cancellationToken);

    private List<(string Source, SocketReading Reading)> There(NetworkNamespace space)
    {
        if (NamespaceThread.TryRun(space.Path, OnItsThread, out var readings))
        {
            return readings!;
        }

        // It ended after it was found: there is nothing to be missing.
        if (IsGone(space.Path))
        {
            return [];
        }

        if (space.ProcessId is not { } process)
        {
            _missing.Add(space);
            return [];
        }

        _notEntered.Add(space);
        var folder = string.Create(CultureInfo.InvariantCulture, $"{options.ProcRoot}/{process}/net");
        return ProviderChain.Read([new ProcFsProvider(folder)], options, cancellationToken);
    }

    private static bool IsGone(string path)
    {
        try
        {
            File.GetAttributes(path);
            return false;
        }
        catch (Exception reason) when (reason is FileNotFoundException or DirectoryNotFoundException)
        {
            return true;
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private List<(string Source, SocketReading Reading)> OnItsThread()
    {
        // Rows are decoded elsewhere, where the same numbers are other interfaces.
        var itsOptions = options with { Interfaces = NetworkInterfaces.All() };
        return ProviderChain.Read(SocketTable.Providers(), itsOptions, cancellationToken);
    }
}
