using System.Diagnostics;
using DotNetSockets.Errors;

namespace SocketSnapshot.Fuzz;

/// <summary>Feeds one input to its reader.</summary>
internal static class Judge
{
    internal static Verdict Feed(Target target, byte[] input)
    {
        var allocated = GC.GetTotalAllocatedBytes();
        var began = Stopwatch.GetTimestamp();
        var verdict = Run(target, input);
        return verdict with
        {
            Time = Stopwatch.GetElapsedTime(began),
            Allocated = GC.GetTotalAllocatedBytes() - allocated,
        };
    }

    private static Verdict Run(Target target, byte[] input)
    {
#pragma warning disable CA1031 // Any exception is what is looked for.
        try
        {
            return new Verdict { Rows = target.Eat([.. input]) };
        }
        catch (Exception refusal) when (refusal is UsageException or SocketSnapshotException)
        {
            return new Verdict { IsRefused = true };
        }
        catch (Exception exception)
        {
            return new Verdict { Exception = exception };
        }
#pragma warning restore CA1031
    }
}
