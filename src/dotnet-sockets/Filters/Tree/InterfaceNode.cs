using System.Globalization;
using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using DotNetSockets.Tables;

namespace DotNetSockets.Filters.Tree;

/// <summary>
/// A test of the interface in a recording. One that tells the name does not tell the number, and the other way round: where a test asks for
/// what was not recorded, it is not decided.
/// </summary>
internal sealed class InterfaceNode(ColumnOf<SocketRow> column, string name, bool isNegated = false) : FilterNode
{
    /// <summary>What the library calls an interface of which it knows the number only.</summary>
    private const string Numbered = "if";

    internal override IEnumerable<Column> Columns => [column];

    internal override bool CanDoubt => true;

    internal override Answer Test(in SocketRow row)
    {
        var answer = Answers.Of(Decide(row));
        return isNegated ? Answers.Not(answer) : answer;
    }

    internal override void Explain(in SocketRow row, Doubts doubts)
    {
        var isThere = row.Socket.Interface is not null;
        doubts.Add(
            isThere ? DoubtReason.NotTold : Absence.ReasonOf(column, row),
            !isThere ? column.Key : NumberOf(name) is not null ? "the number of the interface" : "the name of the interface");
    }

    internal override FilterNode Negate() => new InterfaceNode(column, name, !isNegated);

    public override string ToString() => $"{(isNegated ? "not " : "")}dev {name}";

    private bool? Decide(in SocketRow row)
    {
        if (row.Socket.Interface is not { } its)
        {
            return Absence.IsFact(column, row) ? false : null;
        }

        var (number, itsNumber) = (NumberOf(name), its.StartsWith(Numbered, StringComparison.Ordinal) ? NumberOf(its) : null);
        return its == name ? true
            : (number is null) != (itsNumber is null) ? null
            : number is not null && number == itsNumber;
    }

    /// <summary>The number that a name stands for, as 2 and if2 do; null of any other name.</summary>
    internal static uint? NumberOf(string text) => uint.TryParse(
        text.AsSpan(text.StartsWith(Numbered, StringComparison.Ordinal) ? Numbered.Length : 0),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var number) ? number : null;
}
