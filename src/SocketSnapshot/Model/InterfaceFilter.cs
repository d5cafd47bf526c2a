using System.Globalization;
using SocketSnapshot.Interop;

namespace SocketSnapshot;

internal sealed class InterfaceFilter(string name) : SocketFilter
{
    internal string Name => name;

    public override bool Matches(in SocketInfo socket) => socket.Interface == name;

    /// <summary>The tables of /proc, whose rows have no cookies, do not tell the interface.</summary>
    public override bool? Decide(in SocketInfo socket) => socket.Interface is null && socket.Cookie is null
        && (socket.Protocol.IsInternet() || socket.Protocol == SocketProtocol.Packet) ? null : Matches(socket);

    public override string ToString() => $"dev {name}";

    /// <summary>The name as rows have it: of an index, that of the interface.</summary>
    internal static string NameOf(string text) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index != 0
            && OperatingSystem.IsLinux() && NetworkInterfaces.IndexOf(text) == 0
        ? NetworkInterfaces.NameOf(index)
        : text;
}
