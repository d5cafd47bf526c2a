namespace DotNetSockets.CommandLine;

/// <summary>The options of commands that print a text: none but those of all.</summary>
internal sealed class DocumentOptions : CommonOptions;
