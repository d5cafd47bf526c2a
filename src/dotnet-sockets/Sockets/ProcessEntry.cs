namespace DotNetSockets.Sockets;

/// <summary>One owner of a socket.</summary>
/// <param name="Id">Its process id.</param>
/// <param name="Name">Its name; null where it was not seen.</param>
/// <param name="Descriptor">Its descriptor of this very socket; null where it has another's.</param>
internal readonly record struct ProcessEntry(int Id, string? Name, int? Descriptor);
