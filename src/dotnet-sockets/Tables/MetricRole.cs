namespace DotNetSockets.Tables;

/// <summary>What a column is among metrics.</summary>
internal enum MetricRole
{
    /// <summary>A number that goes up and down.</summary>
    Gauge,

    /// <summary>A number that only grows.</summary>
    Counter,

    /// <summary>A label of every sample, because it tells the rows apart.</summary>
    Label,

    /// <summary>A label of the row's one sample _info: where it changes, no other series ends and begins anew.</summary>
    Info,

    /// <summary>Nothing: a text that changes from one reading to the next would be a new series each time.</summary>
    None,
}
