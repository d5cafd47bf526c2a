namespace Tests.Shared;

/// <summary>The one way that a test waits: for a state, asked for again and again until it is there.</summary>
internal static class Wait
{
    /// <summary>Far more than any state needs on a busy machine; a state that never comes fails its test instead of the whole run.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    /// <summary>Between two questions, so that the waiting test leaves the processor to the one it waits for.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    /// <summary>Returns as soon as the state is there, and fails the test with the state's name if it never comes.</summary>
    internal static void Until(Func<bool> isThere, string state) => Until(isThere, () => state);

    /// <inheritdoc cref="Until(Func{bool}, string)"/>
    internal static void Until(Func<bool> isThere, Func<string> state)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!isThere())
        {
            if (TimeProvider.System.GetElapsedTime(started) > Deadline)
            {
                Assert.Fail($"not reached within {Deadline}: {state()}");
            }

            Thread.Sleep(Pause);
        }
    }

    /// <summary>Returns once so much time is over, for a state that consists of nothing but age.</summary>
    internal static void UntilOlderThan(TimeSpan age, long since) =>
        Until(() => TimeProvider.System.GetElapsedTime(since) > age, $"older than {age}");
}
