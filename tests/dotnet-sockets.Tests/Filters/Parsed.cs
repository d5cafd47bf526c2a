using System.Net;
using DotNetSockets.Filters;
using DotNetSockets.Filters.Syntax;
using DotNetSockets.Filters.Tree;
using DotNetSockets.Names;
using SocketSnapshot;

namespace DotNetSockets.Tests.Filters;

/// <summary>Filters parsed with names that the test knows.</summary>
internal static class Parsed
{
    private const string Services = """
        ssh   22/tcp
        domain 53/tcp
        domain 53/udp
        http  80/tcp www
        odd   100/tcp
        odd   200/udp
        """;

    internal static FilterNames Names(SocketProtocols protocols = SocketProtocols.None) => new(
        new Lazy<ServiceBook>(() => ServiceBook.Parse(Services)), protocols, () => ["list", "services"],
        name => name == "icebox" ? [HostAddress.FromIPv4(0xc0000201), HostAddress.FromIPAddress(IPAddress.Parse("2001:db8::1"))] : []);

    /// <summary>The words are those between the blanks.</summary>
    internal static FilterNode Of(string line, SocketProtocols protocols = SocketProtocols.None) => OfWords(line.Split(' '), protocols);

    internal static FilterNode OfWords(string[] words, SocketProtocols protocols = SocketProtocols.None) =>
        FilterParser.Parse(FilterText.OfWords(words), Names(protocols));
}
