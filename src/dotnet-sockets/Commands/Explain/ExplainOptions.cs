using DotNetSockets.CommandLine;

namespace DotNetSockets.Commands.Explain;

/// <summary>The options of the explanations: where to look, and those that every command has.</summary>
internal sealed class ExplainOptions : HostOptions;
