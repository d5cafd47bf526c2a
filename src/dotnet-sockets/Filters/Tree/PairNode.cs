using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;

namespace DotNetSockets.Filters.Tree;

/// <summary>
/// A comparison of two columns of one socket, after decoding. A socket that has no value in one of them does not match; where one is not
/// known it is not decided. Of columns that tell of an owner, both values are those of one and the same.
/// </summary>
internal sealed class PairNode(ColumnOf<SocketRow> left, PairTest test, ColumnOf<SocketRow> right, bool isNegated = false) : FilterNode
{
    private readonly bool _isOfOwner = OwnerColumns.AreOf(left) || OwnerColumns.AreOf(right);

    internal override IEnumerable<Column> Columns => [left, right];

    internal override bool TestsState => left.Key == "state" || right.Key == "state";

    internal override bool CanDoubt => true;

    internal override Answer Test(in SocketRow row)
    {
        var answer = !_isOfOwner ? OfRow(row)
            : row.Socket.Origin is RecordedSocket { Owners: { Count: > 1 } owners } ? OfRecordedOwners(row, owners)
            : OfOwners(row);
        return isNegated ? Answers.Not(answer) : answer;
    }

    internal override void Explain(in SocketRow row, Doubts doubts)
    {
        var (isLeft, isRight) = (IsUnknown(left, row), IsUnknown(right, row));
        if (isLeft || !isRight)
        {
            doubts.Add(Absence.ReasonOf(left, row), left.Key);
        }

        if (isRight)
        {
            doubts.Add(Absence.ReasonOf(right, row), right.Key);
        }
    }

    internal override FilterNode Negate() => new PairNode(left, test, right, !isNegated);

    public override string ToString() => $"{(isNegated ? "not " : "")}{left.Key} {test} {right.Key}";

    private static bool IsUnknown(ColumnOf<SocketRow> column, in SocketRow row) =>
        column.Read(row).Kind == CellKind.Null && !Absence.IsFact(column, row);

    private Answer OfRow(in SocketRow row)
    {
        var (its, other) = (left.Read(row), right.Read(row));
        return its.Kind != CellKind.Null && other.Kind != CellKind.Null ? Answers.Of(test.Matches(its, other))
            : (its.Kind == CellKind.Null && Absence.IsFact(left, row)) || (other.Kind == CellKind.Null && Absence.IsFact(right, row)) ? Answer.No
            : Answer.Unknown;
    }

    private Answer OfOwners(in SocketRow row)
    {
        var any = Answer.No;
        for (var owner = Math.Max(0, row.Owners.All.Length - 1); owner >= 0 && any != Answer.Yes; owner--)
        {
            var its = OfRow(row with { OwnerIndex = owner });
            any = its > any ? its : any;
        }

        return any;
    }

    /// <summary>A recording has the ids and names of all owners, and all else of the first.</summary>
    private Answer OfRecordedOwners(in SocketRow row, IReadOnlyList<ProcessEntry> owners)
    {
        var any = OfRow(row);
        for (var i = 1; i < owners.Count && any != Answer.Yes; i++)
        {
            var (its, other) = (OfEntry(left, row, owners[i]), OfEntry(right, row, owners[i]));
            var answer = its.Kind == CellKind.Null || other.Kind == CellKind.Null ? Answer.Unknown : Answers.Of(test.Matches(its, other));
            any = answer > any ? answer : any;
        }

        return any;
    }

    private static Cell OfEntry(ColumnOf<SocketRow> column, in SocketRow row, in ProcessEntry owner) =>
        OwnerColumns.AreOf(column) ? OwnerColumns.OfEntry(column.Key, owner) ?? default : column.Read(row);
}
