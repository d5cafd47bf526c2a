using System.Runtime.ExceptionServices;
using Microsoft.Win32.SafeHandles;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.Namespaces;

/// <summary>Does something in another network namespace: on a thread that enters it and ends, for a thread of the pool would stay there.</summary>
internal static class NamespaceThread
{
    /// <summary>False if the namespace may not be entered, or is gone.</summary>
    internal static bool TryRun<T>(string path, Func<T> work, out T? result) => TryRun(path, work, HelperThread.TryStart, out result);

    /// <inheritdoc cref="TryRun{T}(string, Func{T}, out T)"/>
    internal static bool TryRun<T>(string path, Func<T> work, ThreadStarter start, out T? result)
    {
        var run = new Attempt<T>();
        if (start("netns", () => run.Make(() => TryEnter(path), work)) is { } thread)
        {
            thread.Join();
        }
        else
        {
            RunHere(path, work, run);
        }

        run.Failure?.Throw();
        result = run.Result;
        return run.HasEntered;
    }

    /// <summary>
    /// On the caller's thread, where no other can be started: into the namespace and back. Who may enter a namespace need not have the right
    /// to come back into its own, which may belong to another user namespace: so it enters its own first, which changes nothing.
    /// </summary>
    private static void RunHere<T>(string path, Func<T> work, Attempt<T> run)
    {
        using var own = NamespaceCalls.TryOpen("/proc/thread-self/ns/net");
        if (own is null || !TryEnter(own))
        {
            return;
        }

        run.Make(() => TryEnter(path), work);
        if (!TryEnter(own))
        {
            throw new SocketSnapshotException(
                "No thread can be started, so this one entered a network namespace, and the kernel does not let it leave that again.");
        }
    }

    private static bool TryEnter(string path)
    {
        using var space = NamespaceCalls.TryOpen(path);
        return space is not null && TryEnter(space);
    }

    private static bool TryEnter(SafeFileHandle space) => NamespaceCalls.setns(space, NamespaceCalls.CLONE_NEWNET) == 0;

    private sealed class Attempt<T>
    {
        internal bool HasEntered { get; private set; }

        internal T? Result { get; private set; }

        internal ExceptionDispatchInfo? Failure { get; private set; }

        internal void Make(Func<bool> enter, Func<T> work)
        {
#pragma warning disable CA1031 // The exception belongs to the thread that waits, whatever it is.
            try
            {
                HasEntered = enter();
                Result = HasEntered ? work() : default;
            }
            catch (Exception exception)
            {
                Failure = ExceptionDispatchInfo.Capture(exception);
            }
#pragma warning restore CA1031
        }
    }
}
