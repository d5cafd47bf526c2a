using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.Proc;

/// <summary>The interfaces of /proc/net: for where netlink is refused, and of recordings.</summary>
internal sealed class ProcInterfaceProvider : ITableProvider<InterfaceTableOptions, InterfaceInfo>
{
    private const string File = "dev";
    private const int HeadingLines = 2;

    public string Name => "procfs";

    public TableReading<InterfaceInfo> Read(InterfaceTableOptions options, CancellationToken cancellationToken)
    {
        var warnings = new List<string>();
        if (ProcNetLines.TryReadLines(options.ProcRoot, File, warnings) is not { } lines)
        {
            return new TableReading<InterfaceInfo>(null, warnings is [] ? [$"{ProcNetFolder.Of(options.ProcRoot)} has no table of interfaces."] : warnings);
        }

        var links = lines.Skip(HeadingLines).Select(InterfaceLines.Parse).ToList();
        if (ProcNetLines.ShortfallText(options.ProcRoot, File, links.Count(link => link is null)) is { } shortfall)
        {
            warnings.Add(shortfall);
        }

        warnings.Add("From /proc/net, flags, MTU, state, IPv4 addresses and some counters are unknown, and so is which interfaces are up.");
        var addresses = (ProcNetLines.TryReadLines(options.ProcRoot, "if_inet6", warnings) ?? [])
            .Select(InterfaceLines.ParseIPv6).OfType<(string Name, int Index, InterfaceAddress Address)>().ToLookup(address => address.Name);
        return new TableReading<InterfaceInfo>([.. links.OfType<InterfaceInfo>().Select(link => With(link, [.. addresses[link.Name]], options))], warnings);
    }

    private static InterfaceInfo With(
        InterfaceInfo link, IReadOnlyList<(string Name, int Index, InterfaceAddress Address)> addresses, InterfaceTableOptions options) =>
        addresses.Count == 0 ? link : link with
        {
            Index = addresses[0].Index,
            Addresses = options.IncludeAddresses ? [.. addresses.Select(address => address.Address)] : null,
        };
}
