namespace DotNetSockets.CommandLine;

/// <summary>A word that may stand next on the command line.</summary>
internal readonly record struct Candidate(string Text, string Meaning = "");
