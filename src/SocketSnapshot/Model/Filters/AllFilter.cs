namespace SocketSnapshot;

internal sealed class AllFilter(List<SocketFilter> parts) : SocketFilter
{
    internal List<SocketFilter> Parts => parts;

    public override SocketFacts Facts { get; } = FilterParts.FactsOf(parts);

    internal override int Depth { get; } = FilterParts.DepthOf(parts);

    internal override int Size { get; } = FilterParts.SizeOf(parts);

    public override SocketFilter Negate() => Any(parts.ConvertAll(part => part.Negate()));

    public override bool Matches(in SocketInfo socket)
    {
        foreach (var part in parts)
        {
            if (!part.Matches(socket))
            {
                return false;
            }
        }

        return true;
    }

    public override bool? Decide(in SocketInfo socket)
    {
        bool? all = true;
        foreach (var part in parts)
        {
            var its = part.Decide(socket);
            if (its == false)
            {
                return false;
            }

            all &= its;
        }

        return all;
    }

    public override string ToString() => string.Join(" and ", parts.Select(part => part is AnyFilter ? $"( {part} )" : $"{part}"));
}
