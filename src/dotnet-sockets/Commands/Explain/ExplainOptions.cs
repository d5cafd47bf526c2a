using DotNetSockets.CommandLine;

namespace DotNetSockets.Commands.Explain;

/// <summary>The options of the explanations: those that every verb has.</summary>
internal sealed class ExplainOptions : OutputOptions;
