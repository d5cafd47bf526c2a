using System.Globalization;

namespace SocketSnapshot.Linux.Owners;

/// <summary>Why the owner of a socket may not have been seen, as a clause behind "because".</summary>
internal static class OwnerShortfall
{
    /// <summary>The number of the first PID namespace (linux/proc_ns.h), which no process of the host is outside of.</summary>
    private const string FirstPidNamespace = "pid:[4026531836]";

    /// <summary>Null where all processes were seen; found out when somebody asks.</summary>
    internal static Lazy<string?> Of(DescriptorWalk walk, string procRoot)
    {
        var (refused, hasListed) = (walk.Refused, walk.HasListed);
        return new Lazy<string?>(() => Find(refused, hasListed, procRoot));
    }

    private static string? Find(int refused, bool hasListed, string procRoot)
    {
        if (refused > 0)
        {
            return refused == 1 ? "the descriptors of a process cannot be read without more rights"
                : string.Create(CultureInfo.InvariantCulture, $"the descriptors of {refused} processes cannot be read without more rights");
        }

        if (!hasListed)
        {
            return $"{procRoot} shows no descriptors of any process";
        }

        if (!Environment.IsPrivilegedProcess
            && ProcFile.TryReadText(Path.Combine(procRoot, "self/mountinfo")) is { } mounts && ProcMount.HidesProcesses(mounts, procRoot))
        {
            return $"{procRoot} hides other users' processes (hidepid)";
        }

        return ProcFile.TryReadLink(Path.Combine(procRoot, "self/ns/pid")) is { } space && space != FirstPidNamespace
            ? "processes outside of this container are not visible in it"
            : null;
    }
}
