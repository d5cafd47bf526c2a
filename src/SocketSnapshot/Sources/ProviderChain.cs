namespace SocketSnapshot.Sources;

/// <summary>Providers, the best first, each asked for what those before it did not serve.</summary>
internal static class ProviderChain
{
    internal static List<(string Source, SocketReading Reading)> Read(
        ISocketProvider[] providers, SocketTableOptions options, CancellationToken cancellationToken)
    {
        var readings = new List<(string, SocketReading)>();
        var missing = options.Protocols;
        foreach (var provider in providers)
        {
            if (missing == SocketProtocols.None)
            {
                break;
            }

            var reading = provider.Read(options, missing, cancellationToken);
            readings.Add((provider.Name, reading));
            missing &= ~reading.Served;
        }

        return readings;
    }
}
