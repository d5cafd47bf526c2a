namespace DotNetSockets.Tables;

/// <summary>What a cell holds.</summary>
internal enum CellKind
{
    /// <summary>Not known, or there is none.</summary>
    Null,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A number that need not be whole.</summary>
    Real,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>An address.</summary>
    Address,

    /// <summary>An address with its port.</summary>
    Endpoint,

    /// <summary>Our own words: a protocol, a state, a time.</summary>
    Word,

    /// <summary>Text from elsewhere, which may hold anything: an interface, a host's name.</summary>
    Text,

    /// <summary>A value with parts, which JSON shows.</summary>
    Structure,
}
