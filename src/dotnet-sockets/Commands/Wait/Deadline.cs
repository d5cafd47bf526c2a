using DotNetSockets.CommandLine;
using DotNetSockets.Errors;

namespace DotNetSockets.Commands.Wait;

/// <summary>How long is waited, and how often is looked.</summary>
internal sealed class Deadline
{
    /// <summary>A look takes so small a part of the time, where nothing is said of it.</summary>
    private const int Share = 10;

    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(0.02);

    private readonly TimeSpan _timeout;
    private readonly TimeSpan? _interval;

    /// <exception cref="UsageException">One is no number of seconds.</exception>
    internal Deadline(WaitOptions options)
    {
        _timeout = OptionValue.Seconds("--timeout", options.Timeout, least: 0) ?? DefaultTimeout;
        _interval = OptionValue.Seconds("--interval", options.Interval, least: 0.001);
    }

    /// <summary>Asks again and again; once at the deadline, too.</summary>
    /// <returns>The last answer.</returns>
    internal bool? Await(Func<bool?> ask, CancellationToken cancellationToken)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var begin = TimeProvider.System.GetTimestamp();
            var answer = ask();
            var left = _timeout - TimeProvider.System.GetElapsedTime(start);
            if (answer == true || left <= TimeSpan.Zero)
            {
                return answer;
            }

            var cost = TimeProvider.System.GetElapsedTime(begin);
            var pause = _interval ?? (cost * Share > DefaultInterval ? cost * Share : DefaultInterval);
            cancellationToken.WaitHandle.WaitOne(pause < left ? pause : left);
        }
    }
}
