namespace SocketSnapshot.Sources;

/// <summary>A table as the first of its providers that could gave it.</summary>
/// <param name="CapturedAt">When the reading began.</param>
/// <param name="Source">The provider's name.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Warnings">What is missing, a sentence each.</param>
internal sealed record TableCapture<TRow>(DateTimeOffset CapturedAt, string Source, IReadOnlyList<TRow> Rows, IReadOnlyList<string> Warnings)
{
    /// <summary>Asks the providers, the best first, until one has rows.</summary>
    /// <param name="what">What the table holds, for the message.</param>
    /// <param name="providers">The providers.</param>
    /// <param name="options">What is wanted.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="SocketSnapshotException">None of them has any.</exception>
    internal static TableCapture<TRow> Take<TOptions>(
        string what, IEnumerable<ITableProvider<TOptions, TRow>> providers, TOptions options, CancellationToken cancellationToken)
    {
        var capturedAt = DateTimeOffset.UtcNow;
        var warnings = new List<string>();
        foreach (var provider in providers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var reading = provider.Read(options, cancellationToken);
            warnings.AddRange(reading.Warnings);
            if (reading.Rows is { } rows)
            {
                return new TableCapture<TRow>(capturedAt, provider.Name, rows, [.. warnings.Distinct()]);
            }
        }

        throw new SocketSnapshotException(string.Join(' ', warnings.Prepend($"The {what} cannot be read.")));
    }
}
