namespace DotNetSockets.CommandLine;

/// <summary>The options of commands that can repeat.</summary>
internal interface IRepeatOptions
{
    bool Continuous { get; }

    string? Interval { get; }

    string? Count { get; }
}
