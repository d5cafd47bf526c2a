using DotNetSockets.Errors;

namespace DotNetSockets.Output;

/// <summary>Where a command writes: data to one, everything else to the other, which is made for the first message.</summary>
internal sealed class Terminal(Stream data, Func<TextWriter> messages)
{
    internal const string Program = "dotnet-sockets";

    private readonly HashSet<string> _warnings = [];

    internal Stream Data { get; } = data;

    /// <summary>Whether the data goes to a terminal.</summary>
    internal Func<bool> IsTerminal { get; init; } = static () => false;

    /// <summary>How wide the terminal is; null where it does not tell.</summary>
    internal Func<int?> Width { get; init; } = static () => null;

    /// <summary>How wide the terminal is that messages go to; null where they go elsewhere.</summary>
    internal Func<int?> MessageWidth { get; init; } = static () => null;

    /// <summary>
    /// Asks that an interruption comes by the cancellation token, so that it does not cut the work: before a second piece of output, a file, a
    /// wait.
    /// </summary>
    internal Action Watch { get; init; } = static () => { };

    /// <summary>What the program was started with.</summary>
    internal required string[] Arguments { get; init; }

    /// <summary>Whether a warning was printed.</summary>
    internal bool HasWarned { get; private set; }

    /// <summary>Says it once: of a snapshot that is repeated the same is missing each time, though its number, a word alone, may change.</summary>
    internal void Warn(string sentence)
    {
        HasWarned = true;
        if (_warnings.Add(string.Join(' ', sentence.Split(' ').Where(word => !word.All(char.IsAsciiDigit)))))
        {
            Note($"warning: {sentence}");
        }
    }

    /// <summary>Whether it failed after rows were printed.</summary>
    internal bool HasFailed { get; private set; }

    /// <summary>What the program ends with after its rows: a warning is a failure where the user said so.</summary>
    internal int ExitCodeOf(bool isStrict) => HasFailed || (isStrict && HasWarned) ? ExitCode.Failed : ExitCode.Done;

    /// <summary>Says why it failed, though there are rows.</summary>
    internal void Fail(string sentence)
    {
        HasFailed = true;
        Note(sentence);
    }

    /// <summary>
    /// Says it, and shows what it is about. Both may have words of others in them: here they become harmless, so that no message can forget
    /// it. Where nobody can be told anything, the rows and the exit code still count.
    /// </summary>
    internal void Note(string sentence, Excerpt? excerpt = null)
    {
        var text = MessageText.Fold($"{Program}: {TerminalText.Escape(sentence, out _)}", MessageWidth());
        if (excerpt is not null)
        {
            var before = TerminalText.Escape(excerpt.Before, out var indent);
            var marked = TerminalText.Escape(excerpt.Marked, out var width);
            var line = $"  {before}{marked}{TerminalText.Escape(excerpt.After, out _)}";
            text = string.Join(Environment.NewLine, text, line, new string(' ', indent + 2) + new string('^', Math.Max(1, width)));
        }

        try
        {
            messages().WriteLine(text);
        }
        catch (IOException)
        {
            // Closed, full, or a pipe that nobody reads.
        }
    }
}
