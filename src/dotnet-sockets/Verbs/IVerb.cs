namespace DotNetSockets.Verbs;

/// <summary>One verb of the command line.</summary>
internal interface IVerb
{
    /// <summary>The word that calls it.</summary>
    string Name { get; }

    /// <summary>One line for the overview.</summary>
    string Summary { get; }

    /// <summary>Runs it and returns the exit code.</summary>
    int Run(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellationToken);
}
