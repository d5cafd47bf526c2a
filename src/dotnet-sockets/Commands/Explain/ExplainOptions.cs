using DotNetSockets.CommandLine;

namespace DotNetSockets.Commands.Explain;

/// <summary>The options of the explanations: those that every command has.</summary>
internal sealed class ExplainOptions : OutputOptions;
