using System.Net.Sockets;
using DotNetSockets.Sockets;
using SocketSnapshot;
using static System.FormattableString;

namespace DotNetSockets.Commands.Explain;

/// <summary>Command lines that explanations and findings name; each of them runs.</summary>
internal static class LessonCommands
{
    private const string Program = "dotnet-sockets";

    internal static string InState(SocketState state) => state == SocketState.Listen
        ? $"{Program} -tlnp"
        : $"{Program} -tanp state {SocketWords.State(state)!.ToLowerInvariant().Replace('_', '-')}";

    /// <summary>The sockets that have the port at either end.</summary>
    /// <param name="port">The port.</param>
    /// <param name="protocol">tcp or udp; else both.</param>
    internal static string WithPort(ushort port, string? protocol) =>
        Invariant($"{Program} -{(protocol is "tcp" or "udp" ? protocol[..1] : "")}anp port {port}");

    /// <summary>The sockets that have the address, and the port unless that is null, at either end.</summary>
    internal static string WithHost(HostAddress address, ushort? port)
    {
        var text = address.Family == AddressFamily.InterNetworkV6 ? $"'[{address}]" : $"{address}";
        return $"{Program} -anp host {text}{(port is { } number ? Invariant($":{number}") : "")}{(text[0] == '\'' ? "'" : "")}";
    }

    internal static string Service(ushort port) => Invariant($"{Program} services {port}");

    internal static string WithColumn(string command, string column, bool isUsual) =>
        $"{Program} {command}{(isUsual ? "" : $" --columns {column}")}";

    internal static string ListColumns(string command) => $"{Program} {command} --list-columns";
}
