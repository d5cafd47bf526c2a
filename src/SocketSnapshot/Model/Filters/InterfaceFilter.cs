using System.Globalization;

namespace SocketSnapshot;

/// <summary>
/// The interface by its name or, where no interface is called so, by its number. Both are those of the network namespace of each socket, or of
/// the host of a recording.
/// </summary>
internal sealed class InterfaceFilter(string name) : SocketFilter
{
    private readonly uint _index = uint.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : 0;

    internal string Name => name;

    public override bool Matches(in SocketInfo socket) =>
        socket.Interface is { } its && (its == name || (_index != 0 && (socket.InterfaceIndex == _index || its == $"if{_index}")));

    /// <summary>The internet tables of /proc, whose rows have no cookies, do not tell the interface; and a row that was kept has its name alone.</summary>
    public override bool? Decide(in SocketInfo socket) => IsUntold(socket) && !Matches(socket) ? null : Matches(socket);

    public override string ToString() => $"dev {name}";

    private bool IsUntold(in SocketInfo socket) => socket.Interface is null
        ? socket.Cookie is null && socket.Protocol.IsInternet()
        : _index != 0 && socket.InterfaceIndex == 0;
}
