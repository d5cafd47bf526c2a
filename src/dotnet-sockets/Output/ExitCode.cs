namespace DotNetSockets.Output;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    internal const int Done = 0;

    /// <summary>It failed, or a condition asked for is not met.</summary>
    internal const int Failed = 1;

    /// <summary>The command line is wrong.</summary>
    internal const int Usage = 2;

    /// <summary>A condition was asked for, and nothing could tell whether it is met.</summary>
    internal const int Undecided = 3;

    /// <summary>Ended by Ctrl-C, as shells number it: 128 and SIGINT.</summary>
    internal const int Interrupted = 130;
}
