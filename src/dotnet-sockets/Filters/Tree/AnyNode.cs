using DotNetSockets.Sockets;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Filters.Tree;

/// <summary>One of the parts matches.</summary>
internal sealed class AnyNode(List<FilterNode> parts) : FilterNode
{
    internal override SocketFilter? Pushed
    {
        get
        {
            var pushed = parts.ConvertAll(part => part.Pushed);
            return pushed.Contains(null) ? null : SocketFilter.Any([.. pushed!]);
        }
    }

    internal override FilterNode? Rest => parts.TrueForAll(part => part.Rest is null) ? null : this;

    internal override IEnumerable<Column> Columns => parts.SelectMany(part => part.Columns);

    internal override SocketFacts Facts => parts.Aggregate(SocketFacts.None, (facts, part) => facts | part.Facts);

    internal override bool TestsState => parts.Exists(part => part.TestsState);

    internal override SocketProtocols Named => parts.Aggregate(SocketProtocols.None, (named, part) => named | part.Named);

    internal override SocketProtocols Possible => parts.Aggregate(SocketProtocols.None, (possible, part) => possible | part.Possible);

    internal static FilterNode Of(List<FilterNode> parts) => parts is [var single] ? single : new AnyNode(parts);

    internal override bool CanDoubt => parts.Exists(part => part.CanDoubt);

    internal override Answer Test(in SocketRow row)
    {
        var any = Answer.No;
        foreach (var part in parts)
        {
            var its = part.Test(row);
            if (its == Answer.Yes)
            {
                return its;
            }

            any = its > any ? its : any;
        }

        return any;
    }

    internal override void Explain(in SocketRow row, Doubts doubts)
    {
        foreach (var part in parts)
        {
            if (part.Test(row) == Answer.Unknown)
            {
                part.Explain(row, doubts);
            }
        }
    }

    internal override FilterNode Negate() => AllNode.Of(parts.ConvertAll(part => part.Negate()));

    public override string ToString() => string.Join(" or ", parts.Select(part => part is AllNode ? $"( {part} )" : $"{part}"));
}
