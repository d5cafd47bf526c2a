namespace DotNetSockets.Filters.Syntax;

/// <summary>How a test compares.</summary>
internal enum FilterOperator
{
    /// <summary>No operator means the same.</summary>
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,

    /// <summary>A regular expression matches a part.</summary>
    Matches,
    NotMatches,

    /// <summary>Equal to one of a list.</summary>
    In,
    NotIn,
}
