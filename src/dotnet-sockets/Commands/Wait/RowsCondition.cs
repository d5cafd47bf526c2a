using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Wait;

/// <summary>How many rows a filter finds.</summary>
internal sealed class RowsCondition(RowCount wanted, Rows rows, Rows? shown) : ICondition
{
    private long _count;

    public string? Doubt { get; private set; }

    public IReadOnlyList<string> Warnings => rows.Warnings;

    public bool? Ask()
    {
        _count = 0;
        var (undecided, reason) = rows.Read(found => _count = found.LongCount());
        var isSo = wanted.Holds(_count, undecided);
        Doubt = isSo is null ? reason : null;
        return isSo;
    }

    public void Write(RowWriter output) => shown!.Write(static _ => true, output);

    public IEnumerable<string> Explain() => [$"{CountText.Of(_count, "row matches", "rows match")}, which is not {wanted}."];
}
