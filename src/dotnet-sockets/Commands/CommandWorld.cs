using DotNetSockets.CommandLine;
using DotNetSockets.Recordings;

namespace DotNetSockets.Commands;

/// <summary>What commands are told of the program around them.</summary>
/// <param name="Commands">All commands; the list is complete when the first of them runs.</param>
/// <param name="Host">The host that sockets are read from, where no recording is named.</param>
internal sealed record CommandWorld(IReadOnlyList<ICommand> Commands, ISocketSource Host);
