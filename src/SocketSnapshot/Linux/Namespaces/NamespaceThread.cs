using System.Runtime.ExceptionServices;
using SocketSnapshot.Interop;

namespace SocketSnapshot.Linux.Namespaces;

/// <summary>Does something in another network namespace: on a thread that enters it and ends, for a thread of the pool would stay there.</summary>
internal static class NamespaceThread
{
    /// <summary>False if the namespace may not be entered, or is gone.</summary>
    internal static bool TryRun<T>(string path, Func<T> work, out T? result)
    {
        var (entered, made, failure) = (false, default(T), default(ExceptionDispatchInfo));
        var thread = new Thread(() =>
        {
#pragma warning disable CA1031 // The exception belongs to the thread that waits, whatever it is.
            try
            {
                entered = TryEnter(path);
                made = entered ? work() : default;
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
#pragma warning restore CA1031
        })
        {
            IsBackground = true,
            Name = "netns",
        };
        thread.Start();
        thread.Join();
        failure?.Throw();
        result = made;
        return entered;
    }

    private static bool TryEnter(string path)
    {
        try
        {
            using var file = File.OpenHandle(path);
            return NamespaceCalls.setns(file, NamespaceCalls.CLONE_NEWNET) == 0;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
