namespace DotNetSockets.Verbs;

/// <summary>Where a verb writes: data to one, everything else to the other, which is made for the first message.</summary>
internal sealed class Terminal(Stream data, Func<TextWriter> messages)
{
    internal const string Program = "dotnet-sockets";

    internal Stream Data { get; } = data;

    /// <summary>Whether the data goes to a terminal.</summary>
    internal Func<bool> IsTerminal { get; init; } = static () => false;

    /// <summary>
    /// Asks that an interruption comes by the cancellation token, for what must not be cut: before a second piece of output, a file, a
    /// wait.
    /// </summary>
    internal Action Watch { get; init; } = static () => { };

    /// <summary>What the program was started with.</summary>
    internal required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>Whether a warning was printed.</summary>
    internal bool HasWarned { get; private set; }

    internal void Warn(string sentence)
    {
        HasWarned = true;
        messages().WriteLine($"{Program}: warning: {sentence}");
    }

    /// <summary>Whether it failed after rows were printed.</summary>
    internal bool HasFailed { get; private set; }

    /// <summary>Says why it failed, though there are rows.</summary>
    internal void Fail(string sentence)
    {
        HasFailed = true;
        Note(sentence);
    }

    internal void Note(string sentence) => messages().WriteLine($"{Program}: {sentence}");
}
