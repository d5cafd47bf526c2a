namespace DotNetSockets.Names;

/// <summary>Addresses that are waited for together. Those who answer late still count it down.</summary>
internal sealed class LookupRound(int open)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _open = open;

    internal Task Done => _done.Task;

    internal void CountDown()
    {
        if (Interlocked.Decrement(ref _open) == 0)
        {
            _done.SetResult();
        }
    }
}
