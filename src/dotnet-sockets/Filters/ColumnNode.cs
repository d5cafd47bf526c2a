using DotNetSockets.Rows;

namespace DotNetSockets.Filters;

/// <summary>A test of a column's value, after decoding. Of a column that tells of the first owner, that of any owner may match.</summary>
internal sealed class ColumnNode(ColumnOf<SocketRow> column, CellTest test, bool isNegated = false) : FilterNode
{
    private readonly bool _isOfOwner = OwnerColumns.DetailsOf(column.Needs) != SocketSnapshot.SocketOwnerDetails.None;

    internal override IEnumerable<Column> Columns => [column];

    internal override bool TestsState => column.Key == "state";

    internal override bool Matches(in SocketRow row) => MatchesAny(row) != isNegated;

    internal override FilterNode Negate() => new ColumnNode(column, test, !isNegated);

    public override string ToString() => $"{(isNegated ? "not " : "")}{column.Key} {test}";

    private bool MatchesAny(in SocketRow row)
    {
        for (var owner = _isOfOwner ? row.Owners.All.Length - 1 : 0; owner > 0; owner--)
        {
            if (test.Matches(column.Read(row with { OwnerIndex = owner })))
            {
                return true;
            }
        }

        return test.Matches(column.Read(row));
    }
}
