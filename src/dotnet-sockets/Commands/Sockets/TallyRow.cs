using DotNetSockets.Sockets;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Sockets;

/// <summary>Rows that have the same values in some columns, counted.</summary>
/// <param name="Context">The snapshot's.</param>
/// <param name="Subject">Which grouping of the overview it belongs to; null where there is one only.</param>
/// <param name="Values">What they have in common, in the order of the grouping's columns.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Sums">What is known of each column summed; null where nothing is.</param>
internal sealed record TallyRow(RowContext Context, string? Subject, IReadOnlyList<Cell> Values, long Count, IReadOnlyList<Cell> Sums);
