using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;

namespace DotNetSockets.Filters.Tree;

/// <summary>A test of a column's value, after decoding. Of a column that tells of the first owner, that of any owner may match.</summary>
internal sealed class ColumnNode(ColumnOf<SocketRow> column, CellTest test, bool isNegated = false) : FilterNode
{
    private readonly bool _isOfOwner = OwnerColumns.AreOf(column);
    private readonly IReadOnlyList<ColumnOf<SocketRow>> _otherNames = test.IsOfName ? OwnerColumns.OtherNamesOf(column) : [];

    /// <summary>The column; null of a negated test, which cannot be one of a list.</summary>
    internal ColumnOf<SocketRow>? Column => isNegated ? null : column;

    internal CellTest OfValue => test;

    internal override IEnumerable<Column> Columns => [column, .. _otherNames];

    internal override bool TestsState => column.Key == "state";

    internal override bool CanDoubt => !test.IsOfEmptiness;

    internal override Answer Test(in SocketRow row)
    {
        var answer = !_isOfOwner ? OfCell(column.Read(row), row)
            : row.Socket.Origin is RecordedSocket recorded ? OfRecordedOwners(row, recorded)
            : OfOwners(row);
        return isNegated ? Answers.Not(answer) : answer;
    }

    internal override void Explain(in SocketRow row, Doubts doubts) =>
        doubts.Add(IsCut(row) ? DoubtReason.Cut : IsOfOtherOwners(row) ? DoubtReason.FirstOwnerOnly : Absence.ReasonOf(column, row), column.Key);

    internal override FilterNode Negate() => new ColumnNode(column, test, !isNegated);

    public override string ToString() => $"{(isNegated ? "not " : "")}{column.Key} {test}";

    /// <summary>Only whether a cell is empty can be told of every cell.</summary>
    private Answer OfCell(in Cell cell, in SocketRow row) =>
        cell.Kind == CellKind.Null && !test.IsOfEmptiness && !Absence.IsFact(column, row) ? Answer.Unknown
        : test.Matches(cell) || (_otherNames.Count > 0 && cell.Kind != CellKind.Null && MatchesOtherName(row)) ? Answer.Yes
        : test.IsOfPart && OwnerColumns.IsCut(column, cell) ? Answer.Unknown
        : Answer.No;

    private bool MatchesOtherName(in SocketRow row)
    {
        foreach (var other in _otherNames)
        {
            if (other.Read(row) is { Kind: not CellKind.Null } cell && test.Matches(cell))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the part of a text that was read does not decide, of any owner.</summary>
    private bool IsCut(in SocketRow row)
    {
        var isCut = test.IsOfPart && OwnerColumns.IsCut(column, column.Read(row));
        for (var owner = row.Owners.All.Length - 1; owner > 0 && _isOfOwner && test.IsOfPart && !isCut; owner--)
        {
            isCut = OwnerColumns.IsCut(column, column.Read(row with { OwnerIndex = owner }));
        }

        return isCut;
    }

    /// <summary>Whether the first owner is known not to match, and of the others a recording does not tell.</summary>
    private bool IsOfOtherOwners(in SocketRow row) => _isOfOwner && row.Socket.Origin is RecordedSocket { Owners: [var first, _, ..] } recorded
        && recorded.Has(column.Key) && !recorded.IsNull(column.Key) && OwnerColumns.OfEntry(column.Key, first) is null;

    private Answer OfOwners(in SocketRow row)
    {
        var any = Answer.No;
        for (var owner = Math.Max(0, row.Owners.All.Length - 1); owner >= 0 && any != Answer.Yes; owner--)
        {
            var one = row with { OwnerIndex = owner };
            var its = OfCell(column.Read(one), one);
            any = its > any ? its : any;
        }

        return any;
    }

    /// <summary>A recording has the ids and names of all owners, and all else of the first.</summary>
    private Answer OfRecordedOwners(in SocketRow row, RecordedSocket recorded)
    {
        var first = OfCell(column.Read(row), row);
        if (first == Answer.Yes || recorded.Owners is not { Count: > 0 } owners)
        {
            return first;
        }

        var any = recorded.Has(column.Key) ? first : Answer.No;
        foreach (var owner in owners)
        {
            var its = OwnerColumns.OfEntry(column.Key, owner) is not { } cell
                ? owner.Id == owners[0].Id && recorded.Has(column.Key) || test.IsOfEmptiness ? Answer.No : Answer.Unknown
                : cell.Kind == CellKind.Null && !test.IsOfEmptiness ? Answer.Unknown
                : Answers.Of(test.Matches(cell));
            any = its > any ? its : any;
        }

        return any;
    }
}
