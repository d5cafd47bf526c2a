namespace SocketSnapshot.Fuzz;

/// <summary>Ends the program where an input takes for ever, and keeps the input.</summary>
internal sealed class Watchdog : IDisposable
{
    private const int HungCode = 9;

    private readonly FailureFolder _failures;
    private readonly Timer _timer;
    private readonly TimeSpan _patience;
    private (Target Target, byte[] Input)? _current;

    internal Watchdog(FailureFolder failures, TimeSpan patience)
    {
        _failures = failures;
        _patience = patience;
        _timer = new Timer(_ => Bite(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    internal void Watch(Target target, byte[] input)
    {
        _current = (target, input);
        _timer.Change(_patience, Timeout.InfiniteTimeSpan);
    }

    internal void Rest() => _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public void Dispose() => _timer.Dispose();

    private void Bite()
    {
        if (_current is { } current)
        {
            Console.Error.WriteLine($"hangs: {_failures.Save(current.Target.Name, current.Input)}");
            Environment.Exit(HungCode);
        }
    }
}
