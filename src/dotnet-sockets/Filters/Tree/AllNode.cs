using DotNetSockets.Sockets;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Filters.Tree;

/// <summary>All parts match.</summary>
internal sealed class AllNode(List<FilterNode> parts) : FilterNode
{
    internal override SocketFilter? Pushed => Some(part => part.Pushed) is { } pushed ? SocketFilter.All([.. pushed]) : null;

    internal override FilterNode? Rest => Some(part => part.Rest) is { } rest ? Of(rest) : null;

    internal override IEnumerable<Column> Columns => parts.SelectMany(part => part.Columns);

    internal override SocketFacts Facts => parts.Aggregate(SocketFacts.None, (facts, part) => facts | part.Facts);

    internal override bool TestsState => parts.Exists(part => part.TestsState);

    internal override SocketProtocols Named => parts.Aggregate(SocketProtocols.None, (named, part) => named | part.Named);

    internal override SocketProtocols Possible => parts.Aggregate(SocketProtocols.All, (possible, part) => possible & part.Possible);

    internal static FilterNode Of(List<FilterNode> parts) => parts is [var single] ? single : new AllNode(parts);

    internal override bool CanDoubt => parts.Exists(part => part.CanDoubt);

    internal override Answer Test(in SocketRow row)
    {
        var all = Answer.Yes;
        foreach (var part in parts)
        {
            var its = part.Test(row);
            if (its == Answer.No)
            {
                return its;
            }

            all = its < all ? its : all;
        }

        return all;
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

    internal override FilterNode Negate() => AnyNode.Of(parts.ConvertAll(part => part.Negate()));

    /// <summary>What parts have; null where none has any.</summary>
    private List<T>? Some<T>(Func<FilterNode, T?> ofPart)
        where T : class
    {
        var found = new List<T>(parts.Count);
        foreach (var part in parts)
        {
            if (ofPart(part) is { } one)
            {
                found.Add(one);
            }
        }

        return found.Count > 0 ? found : null;
    }

    public override string ToString() => string.Join(" and ", parts.Select(part => part is AnyNode ? $"( {part} )" : $"{part}"));
}
