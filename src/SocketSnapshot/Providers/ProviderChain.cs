namespace SocketSnapshot.Providers;

/// <summary>Providers, the best first, each asked for what those before it did not serve.</summary>
internal static class ProviderChain
{
    internal static IReadOnlyList<(string Source, SocketReading Reading)> Read(
        IEnumerable<ISocketProvider> providers, SocketTableOptions options, CancellationToken cancellationToken)
    {
        var readings = new List<(string, SocketReading)>();
        var missing = options.Protocols;
        foreach (var provider in providers.TakeWhile(_ => missing != SocketProtocols.None))
        {
            var reading = provider.Read(options, missing, cancellationToken);
            readings.Add((provider.Name, reading));
            missing &= ~reading.Served;
        }

        return readings;
    }
}
