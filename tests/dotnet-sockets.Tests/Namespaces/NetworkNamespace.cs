using System.Collections.Concurrent;
using DotNetSockets.Tests.Namespaces.Interop;

namespace DotNetSockets.Tests.Namespaces;

/// <summary>
/// A thread with a network of its own: sockets made on it, and programs started from it, see that network alone. It ends with
/// the thread and the last of its sockets.
/// </summary>
internal sealed class NetworkNamespace : IDisposable
{
    /// <summary>Far more than anything takes: what hangs fails its test instead of the whole run.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);

    private readonly BlockingCollection<Action> _work = [];
    private readonly Thread _thread;
    private bool _isStuck;

    private NetworkNamespace()
    {
        _thread = new Thread(Serve) { IsBackground = true, Name = nameof(NetworkNamespace) };
        _thread.Start();
    }

    /// <summary>A new namespace with nothing in it but "lo", which is up.</summary>
    internal static NetworkNamespace Create()
    {
        Need.Linux();
        Need.Program("ip");
        var network = new NetworkNamespace();
        try
        {
            network.Run(Leave);
            return network;
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    /// <summary>Does it on the namespace's thread, and gives back what it gave or threw.</summary>
    internal T Run<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>();
        _work.Add(() => Complete(done, work));

        // What comes after it would wait as long, each anew.
        if (_isStuck || Task.WaitAny([done.Task], Deadline) < 0)
        {
            _isStuck = true;
            throw new TimeoutException($"Something in this network namespace was not done after {Deadline}.");
        }

        return done.Task.GetAwaiter().GetResult();
    }

    /// <inheritdoc cref="Run{T}(Func{T})"/>
    internal void Run(Action work) => Run(() =>
    {
        work();
        return true;
    });

    public void Dispose()
    {
        _work.CompleteAdding();

        // A thread that hangs ends with the process.
        if (!_isStuck)
        {
            _thread.Join();
            _work.Dispose();
        }
    }

    private static void Leave()
    {
        Need.That(
            LibC.unshare(LibC.CLONE_NEWNET) == 0, "network namespaces of its own",
            "run the tests as root, or inside 'unshare -Ur' where user namespaces are allowed");
        Command.Run("ip", "link", "set", "lo", "up");
    }

    private static void Complete<T>(TaskCompletionSource<T> done, Func<T> work)
    {
#pragma warning disable CA1031 // The exception belongs to the thread that waits, whatever it is.
        try
        {
            done.SetResult(work());
        }
        catch (Exception exception)
        {
            done.SetException(exception);
        }
#pragma warning restore CA1031
    }

    private void Serve()
    {
        foreach (var work in _work.GetConsumingEnumerable())
        {
            work();
        }
    }
}
