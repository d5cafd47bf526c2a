namespace SocketSnapshot.Sources;

/// <summary>Records of other records, with something done to them: what is known of those holds for these.</summary>
internal abstract class WrappedRecords : SocketRecords
{
    private protected WrappedRecords(SocketRecords inner)
        : base(inner.Protocol, inner.Family)
    {
        Inner = inner;
        IsFiltered = inner.IsFiltered;
    }

    internal override bool IsSelected => Inner.IsSelected;

    internal override int Place => Inner.Place;

    private protected SocketRecords Inner { get; }
}
