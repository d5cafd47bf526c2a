namespace SocketSnapshot;

/// <summary>What of a filter tests only what a socket keeps for as long as it lives: each that the filter ever matches matches it.</summary>
internal static class LastingFilter
{
    internal static SocketFilter Of(SocketFilter filter) => filter switch
    {
        PortFilter or AddressFilter or ConstantFilter => filter,
        AllFilter all => SocketFilter.All(all.Parts.Select(Of)),
        AnyFilter any => SocketFilter.Any(any.Parts.Select(Of)),
        _ => SocketFilter.Everything,
    };
}
