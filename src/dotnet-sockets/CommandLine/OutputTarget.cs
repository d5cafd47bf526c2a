using System.IO.Compression;
using DotNetSockets.Errors;
using DotNetSockets.Files;
using DotNetSockets.Output;

namespace DotNetSockets.CommandLine;

/// <summary>
/// Where an option says that the output goes: to standard output, or to what its path names, compressed where the name says so.
/// </summary>
internal sealed class OutputTarget
{
    private readonly PathOption _path;

    /// <param name="option">The option, as --output.</param>
    /// <param name="path">Its value.</param>
    /// <exception cref="UsageException">It is empty.</exception>
    internal OutputTarget(string option, string path)
    {
        _path = PathOption.Of(option, path);
        Ending = FileEnding.Of(path);
    }

    /// <summary>What the name says of the content.</summary>
    internal FileEnding Ending { get; }

    internal PathOption Path => _path;

    /// <summary>Whether it is the process's own output, as if no option were given.</summary>
    internal bool IsStandardOutput => _path.IsStandardStream;

    /// <summary>Whether nothing is to be seen of it before all of it is written.</summary>
    internal bool AppearsWhole => !IsStandardOutput && OutputFile.AppearsWhole(_path);

    /// <summary>Says that the content is not what the name tells. For --strict that is no warning: nothing is missing.</summary>
    internal void WarnUnless(bool isAsNamed, string content, Terminal terminal)
    {
        if (!isAsNamed && Ending.Format is { } named)
        {
            terminal.Note($"warning: '{_path.Text}' is written as {content}, although its name ends in {named.Ending}.");
        }
    }

    /// <summary>Lets the action write; what it writes is there when the action is done, or as it is written.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    internal void Write(Terminal terminal, Action<Stream> write, CancellationToken cancellationToken)
    {
        terminal.Watch();
        if (IsStandardOutput)
        {
            write(terminal.Data);
            terminal.Data.Flush();
            return;
        }

        using var file = OutputFile.Open(_path, note => terminal.Note(note), cancellationToken);
        if (Ending.IsCompressed)
        {
            using var compressed = new GZipStream(file.Stream, CompressionLevel.Optimal, leaveOpen: true);
            write(compressed);
        }
        else
        {
            write(file.Stream);
        }

        file.Commit();
    }
}
