namespace DotNetSockets.Verbs;

/// <summary>The options of verbs that print a text: none but those of all.</summary>
internal sealed class DocumentOptions : CommonOptions;
