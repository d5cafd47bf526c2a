namespace SocketSnapshot.Sources;

/// <summary>One source of a table: a kernel interface, a file system, a platform's API.</summary>
internal interface ITableProvider<TOptions, TRow>
{
    /// <summary>The name shown as the table's source.</summary>
    string Name { get; }

    /// <summary>Reads the table. It throws nothing for a source that refuses: that is a warning and no rows, and the next is asked.</summary>
    TableReading<TRow> Read(TOptions options, CancellationToken cancellationToken);
}
