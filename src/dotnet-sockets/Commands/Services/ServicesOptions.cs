using DotNetSockets.CommandLine;

namespace DotNetSockets.Commands.Services;

/// <summary>The options of the look-up of ports: those that every command has.</summary>
internal sealed class ServicesOptions : OutputOptions;
