namespace SocketSnapshot.Sources;

/// <summary>What one provider read.</summary>
/// <param name="Rows">The rows; null where the source refuses or does not exist.</param>
/// <param name="Warnings">What is missing, a sentence each.</param>
internal sealed record TableReading<TRow>(IReadOnlyList<TRow>? Rows, IReadOnlyList<string> Warnings);
