using DotNetSockets.Rows;

namespace DotNetSockets.Verbs;

/// <summary>One verb of the command line.</summary>
internal interface IVerb
{
    /// <summary>The word that calls it.</summary>
    string Name { get; }

    /// <summary>One line for the overview.</summary>
    string Summary { get; }

    /// <summary>The first lines of its help, with examples.</summary>
    string Overview { get; }

    /// <summary>All columns that it can show.</summary>
    IReadOnlyList<Column> Columns { get; }

    /// <summary>Runs it and returns the exit code.</summary>
    int Run(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellationToken);
}
