namespace DotNetSockets.Verbs;

/// <summary>The options of the look-up of ports: those that every verb has.</summary>
internal sealed class ServicesOptions : OutputOptions;
