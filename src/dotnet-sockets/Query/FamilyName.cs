using DotNetSockets.Usage;
using SocketSnapshot;

namespace DotNetSockets.Query;

/// <summary>A word of -A, and what it adds to the selection.</summary>
internal sealed record FamilyName(string Name, Action<Selection> Select)
{
    /// <summary>The one list of families.</summary>
    internal static IReadOnlyList<FamilyName> All { get; } =
    [
        new("inet", selection => selection.AddIPv4()),
        new("inet6", selection => selection.AddIPv6()),
        new("tcp", selection => selection.Add(SocketProtocols.Tcp)),
        new("udp", selection => selection.Add(SocketProtocols.Udp)),
        new("udplite", selection => selection.Add(SocketProtocols.UdpLite)),
        new("raw", selection => selection.Add(SocketProtocols.Raw)),
        new("icmp", selection => selection.Add(SocketProtocols.Icmp)),
    ];

    /// <exception cref="UsageException">A family is unknown.</exception>
    internal static void AddTo(Selection selection, string names)
    {
        foreach (var name in names.Split(',', StringSplitOptions.TrimEntries))
        {
            NamedChoice.Find("family", name, All, family => family.Name).Select(selection);
        }
    }
}
