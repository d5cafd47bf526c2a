namespace SocketSnapshot;

internal sealed class AnyFilter(List<SocketFilter> parts) : SocketFilter
{
    internal List<SocketFilter> Parts => parts;

    public override SocketFacts Facts { get; } = FilterParts.FactsOf(parts);

    internal override int Depth { get; } = FilterParts.DepthOf(parts);

    internal override int Size { get; } = FilterParts.SizeOf(parts);

    public override SocketFilter Negate() => All(parts.ConvertAll(part => part.Negate()));

    public override bool Matches(in SocketInfo socket)
    {
        foreach (var part in parts)
        {
            if (part.Matches(socket))
            {
                return true;
            }
        }

        return false;
    }

    public override bool? Decide(in SocketInfo socket)
    {
        bool? any = false;
        foreach (var part in parts)
        {
            var its = part.Decide(socket);
            if (its == true)
            {
                return true;
            }

            any |= its;
        }

        return any;
    }

    public override string ToString() => string.Join(" or ", parts.Select(part => part is AllFilter ? $"( {part} )" : $"{part}"));
}
