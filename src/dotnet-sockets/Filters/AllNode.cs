using DotNetSockets.Rows;
using SocketSnapshot;

namespace DotNetSockets.Filters;

/// <summary>All parts match.</summary>
internal sealed class AllNode(IReadOnlyList<FilterNode> parts) : FilterNode
{
    internal override SocketFilter? Pushed =>
        parts.Select(part => part.Pushed).OfType<SocketFilter>().ToList() is { Count: > 0 } pushed ? SocketFilter.All(pushed) : null;

    internal override FilterNode? Rest =>
        parts.Select(part => part.Rest).OfType<FilterNode>().ToList() is { Count: > 0 } rest ? Of(rest) : null;

    internal override IEnumerable<Column> Columns => parts.SelectMany(part => part.Columns);

    internal override SocketFacts Facts => parts.Aggregate(SocketFacts.None, (facts, part) => facts | part.Facts);

    internal override bool TestsState => parts.Any(part => part.TestsState);

    internal override SocketProtocols Named => parts.Aggregate(SocketProtocols.None, (named, part) => named | part.Named);

    internal override SocketProtocols Possible => parts.Aggregate(SocketProtocols.All, (possible, part) => possible & part.Possible);

    internal static FilterNode Of(IReadOnlyList<FilterNode> parts) => parts is [var single] ? single : new AllNode(parts);

    internal override bool Matches(in SocketRow row)
    {
        foreach (var part in parts)
        {
            if (!part.Matches(row))
            {
                return false;
            }
        }

        return true;
    }

    internal override FilterNode Negate() => AnyNode.Of([.. parts.Select(part => part.Negate())]);

    public override string ToString() => string.Join(" and ", parts.Select(part => part is AnyNode ? $"( {part} )" : $"{part}"));
}
