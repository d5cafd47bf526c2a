namespace SocketSnapshot.Linux.RtNetlink;

/// <summary>The kernel's answer to one request.</summary>
/// <param name="Rows">What it holds.</param>
/// <param name="Error">0, or the errno the kernel answered with.</param>
/// <param name="Shortfall">Why rows may be missing; null where the answer is complete.</param>
internal sealed record DumpAnswer<TRow>(IReadOnlyList<TRow> Rows, int Error, string? Shortfall)
{
    internal static DumpAnswer<TRow> Failed(int error) => new([], error, null);
}
