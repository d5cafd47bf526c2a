namespace DotNetSockets.Verbs;

/// <summary>The options of the explanations: those that every verb has.</summary>
internal sealed class ExplainOptions : OutputOptions;
