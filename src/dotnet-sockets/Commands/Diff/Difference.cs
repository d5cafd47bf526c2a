namespace DotNetSockets.Commands.Diff;

/// <summary>A row of the comparison.</summary>
/// <param name="Change">What became of the socket.</param>
/// <param name="Sockets">Where its values are.</param>
/// <param name="Socket">The socket: that of NEW but where it was removed.</param>
/// <param name="Column">The column that differs; null where the whole socket does.</param>
/// <param name="Old">What OLD has there.</param>
/// <param name="New">What NEW has there.</param>
internal readonly record struct Difference(Change Change, KeptSockets Sockets, int Socket, string? Column, KeptValue Old, KeptValue New);
