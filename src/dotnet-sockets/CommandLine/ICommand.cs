using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.CommandLine;

/// <summary>One command of the command line.</summary>
internal interface ICommand
{
    /// <summary>The word that calls it.</summary>
    string Name { get; }

    /// <summary>One line for the overview.</summary>
    string Summary { get; }

    /// <summary>What it says of itself; <see cref="CommandText"/> reads it.</summary>
    string Usage { get; }

    IReadOnlyList<OptionInfo> Options { get; }

    /// <summary>The columns that its rows can have; none where it prints no rows.</summary>
    IReadOnlyList<Column> Columns { get; }

    /// <summary>The columns of its JSON with these arguments; null where it prints no rows.</summary>
    RowColumns? Describe(string[] args);

    /// <summary>The words that may follow the words before, options apart, where some of one is there.</summary>
    IEnumerable<Candidate> Complete(IReadOnlyList<string> before, string begun);

    /// <summary>The values that an option can have where some of one is there; <see cref="OptionValues.Files"/> for names of files.</summary>
    IEnumerable<Candidate> ValuesOf(OptionInfo option, string begun);

    /// <summary>Runs it and returns the exit code.</summary>
    int Run(string[] args, Terminal terminal, CancellationToken cancellationToken);
}
