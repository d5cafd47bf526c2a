using System.Buffers;
using System.Globalization;
using System.Runtime.ExceptionServices;
using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.Owners;

/// <summary>One thread's part of the walk of /proc/PID/fd. No link becomes a string, and no process that ends an exception.</summary>
internal sealed class DescriptorReader(ProcFolder root, WalkQueue queue, CancellationToken cancellationToken)
{
    /// <summary>Some six hundred descriptors, which take two milliseconds: enough to share, and not too much to wait for at the end.</summary>
    private const int BufferSize = 16 << 10;

    internal List<SocketHolding> Found { get; } = [];

    /// <summary>The processes whose descriptors were refused.</summary>
    internal int Refused { get; private set; }

    /// <summary>The processes whose descriptors could be listed.</summary>
    internal int Listed { get; private set; }

    /// <summary>The processes that have descriptors and let them be read; threads of the kernel have none.</summary>
    internal List<int> Holders { get; } = [];

    /// <summary>The first errno that is neither of rights nor of a process that has ended, such as EMFILE; 0 where there was none.</summary>
    internal int Failure { get; private set; }

    /// <summary>The first exception; null where there was none. It ends the walk.</summary>
    internal ExceptionDispatchInfo? Exception { get; private set; }

    /// <summary>Works until there is nothing left.</summary>
    internal void Run()
    {
        while (queue.TryTake(out var batch, out var processId))
        {
#pragma warning disable CA1031 // The exception belongs to the thread that waits, whatever it is.
            try
            {
                Take(batch, processId);
            }
            catch (Exception exception)
            {
                Exception ??= ExceptionDispatchInfo.Capture(exception);
                queue.Stop();
            }
#pragma warning restore CA1031

            queue.Complete();
        }
    }

    private void Take(DescriptorBatch? batch, int processId)
    {
        if (batch is not null)
        {
            Finish(batch);
        }
        else if (!cancellationToken.IsCancellationRequested)
        {
            Read(processId);
        }
    }

    private void Read(int processId)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"{processId}");
        bool any, isRefused;
        using (var folder = Open(path))
        {
            if (folder is null)
            {
                return;
            }

            Listed++;
            var source = new DescriptorFolder(processId, folder);
            any = ReadAll(source);
            isRefused = source.IsRefused;
        }

        // When a main thread ends before the others, its descriptors are gone and theirs are not.
        if (!isRefused && (any || TryReadTasks(processId, path)))
        {
            Holders.Add(processId);
        }
    }

    /// <summary>Reads the descriptors of the first task that has any; false where none has.</summary>
    private bool TryReadTasks(int processId, string path)
    {
        foreach (var task in ProcNumbers.Of(root, path + "/task").Where(task => task != processId))
        {
            if (TryReadTask(processId, task))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads the descriptors of one task; false where it has none, or has ended.</summary>
    internal bool TryReadTask(int processId, int task)
    {
        using var folder = Open(string.Create(CultureInfo.InvariantCulture, $"{processId}/task/{task}"));
        return folder is not null && ReadAll(new DescriptorFolder(processId, folder));
    }

    private ProcFolder? Open(string path)
    {
        var folder = root.TryOpenChild(path + "/fd", out var error);
        switch (error)
        {
            case 0 or Errno.ENOENT or Errno.ESRCH:
                break;
            case Errno.EACCES or Errno.EPERM:
                Refused++;
                break;
            default:
                Failure = Failure == 0 ? error : Failure;
                break;
        }

        return folder;
    }

    /// <summary>Whether there were any.</summary>
    private bool ReadAll(DescriptorFolder source)
    {
        var any = false;
        while (true)
        {
            var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
            var length = source.Folder.ReadEntries(buffer);
            if (length <= 0)
            {
                ArrayPool<byte>.Shared.Return(buffer);
                return any;
            }

            var batch = new DescriptorBatch(source, source.Folder.Use(), buffer, length);
            any |= HasNumber(buffer.AsSpan(0, length));

            // A short answer is the whole of a small process; only what is more than that is worth sharing.
            if (length < BufferSize / 2 || !queue.TryAdd(batch))
            {
                Finish(batch);
            }
        }
    }

    private void Finish(DescriptorBatch batch)
    {
        using (batch.Use)
        {
            if (!cancellationToken.IsCancellationRequested)
            {
                ReadLinks(batch);
            }
        }

        ArrayPool<byte>.Shared.Return(batch.Buffer);
    }

    private void ReadLinks(DescriptorBatch batch)
    {
        // One byte more than the longest wanted: a longer text fills it and is none.
        Span<byte> text = stackalloc byte[SocketLink.MaxLength + 1];
        var entries = new FolderEntries(batch.Buffer.AsSpan(0, batch.Length));
        while (entries.MoveNext())
        {
            if (!entries.TryNumber(out var descriptor))
            {
                continue;
            }

            var length = batch.Use.ReadLink(entries.NameWithNul, text, out var error);
            if (error is Errno.EACCES or Errno.EPERM)
            {
                Refused += batch.Source.Refuse() ? 1 : 0;
                return;
            }

            if (length > 0 && SocketLink.TryParse(text[..length], out var inode))
            {
                Found.Add(new SocketHolding(inode, new SocketOwner(batch.Source.ProcessId, descriptor)));
            }
        }
    }

    private static bool HasNumber(ReadOnlySpan<byte> records)
    {
        var entries = new FolderEntries(records);
        while (entries.MoveNext())
        {
            if (entries.TryNumber(out _))
            {
                return true;
            }
        }

        return false;
    }
}
