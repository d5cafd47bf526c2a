using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.Formats;

/// <summary>One format. It writes rows; which rows and columns, and where to, others decide.</summary>
internal interface IFormatter
{
    /// <summary>Its name for --format.</summary>
    string Name { get; }

    /// <summary>One line for the manual and completions.</summary>
    string Summary { get; }

    /// <summary>How the name of a file in this format ends; null where none is usual.</summary>
    string? Ending => null;

    /// <summary>Whether people read it: names instead of numbers, and columns made for the eye.</summary>
    bool IsForPeople => false;

    /// <summary>Whether it draws what it is given to draw.</summary>
    bool HasCharts => false;

    /// <summary>Whether it shows the parts of a value that has some.</summary>
    bool HasStructure => false;

    /// <summary>Why it cannot be written again and again into one stream; null if it can.</summary>
    string? CannotRepeat => null;

    /// <summary>Whether a terminal can show nothing of it.</summary>
    bool IsBinary => false;

    /// <summary>
    /// Whether the topics of the overview are written one after the other, each with its own columns and name, rather than as rows
    /// of one table.
    /// </summary>
    bool WritesTopics => false;

    /// <summary>Whether single sockets make no sense in it, so that the list is the overview.</summary>
    bool IsForTopicsOnly => false;

    /// <summary>Whether it is lines of cells with something between them, so that the options of CSV mean something.</summary>
    bool IsDelimited => false;

    /// <summary>Whether its reader keeps a series for each value ever seen, so that only groups of a bounded number belong in the overview.</summary>
    bool HasSeries => false;

    void Write(RowSource rows, FormatOptions options, RowWriter output);
}
