using System.Globalization;
using SocketSnapshot.Sources;

namespace SocketSnapshot.Linux.Owners;

/// <summary>Why processes may not have been seen that hold a socket.</summary>
internal static class UnseenProcesses
{
    /// <summary>The number of the first PID namespace (linux/proc_ns.h), which no process of the host is outside of.</summary>
    private const string FirstPidNamespace = "pid:[4026531836]";

    /// <summary>Null where all processes were seen; found out when somebody asks.</summary>
    internal static Lazy<OwnerShortfall?> Of(DescriptorWalk walk, string procRoot)
    {
        var (refused, failure, hasListed) = (walk.Refused, walk.Failure, walk.HasListed);
        return new Lazy<OwnerShortfall?>(() => Find(refused, failure, hasListed, procRoot));
    }

    /// <summary>Of processes whose threads cannot be compared: in a copy of /proc, or where kcmp(2) is refused.</summary>
    internal static OwnerShortfall OfThreads(int processes) => new(
        string.Create(
            CultureInfo.InvariantCulture,
            $"the threads of {processes} process{(processes == 1 ? "" : "es")} may have descriptors of their own, which cannot be told here"),
        !Environment.IsPrivilegedProcess);

    private static OwnerShortfall? Find(int refused, int failure, bool hasListed, string procRoot)
    {
        if (failure != 0)
        {
            return new OwnerShortfall(
                $"{Shortage.Reason(failure)}, and not all descriptors could be read. {Shortage.Remedy(failure)}".TrimEnd('.', ' '), false);
        }

        if (refused > 0)
        {
            return new OwnerShortfall(
                refused == 1 ? "there is no permission to read the open files of a process"
                : string.Create(CultureInfo.InvariantCulture, $"there is no permission to read the open files of {refused} processes"),
                true);
        }

        if (!hasListed)
        {
            return new OwnerShortfall($"{procRoot} shows no descriptors of any process", false);
        }

        if (!Environment.IsPrivilegedProcess
            && ProcFile.TryReadText(Path.Combine(procRoot, "self/mountinfo")) is { } mounts && ProcMount.HidesProcesses(mounts, procRoot))
        {
            return new OwnerShortfall($"{procRoot} hides other users' processes (hidepid)", true);
        }

        return ProcFile.TryReadLink(Path.Combine(procRoot, "self/ns/pid")) is { } space && space != FirstPidNamespace
            ? new OwnerShortfall("processes outside of this container are not visible in it, and sockets of the kernel itself have none", false)
            : null;
    }
}
