namespace SocketSnapshot.Linux.Owners;

/// <summary>What a mount of procfs hides of other users' processes, from /proc/self/mountinfo (proc(5)); a pure function over its text.</summary>
internal static class ProcMount
{
    /// <summary>Whether the last mount on that folder hides processes.</summary>
    internal static bool HidesProcesses(string mountInfo, string folder)
    {
        var hides = false;
        foreach (var line in mountInfo.Split('\n'))
        {
            // ID PARENT DEVICE ROOT FOLDER OPTIONS [OPTIONAL...] - TYPE SOURCE SUPER_OPTIONS
            if (line.Split(" - ", 2) is [var mount, var super]
                && mount.Split(' ') is [_, _, _, _, var on, ..] && on == folder
                && super.Split(' ') is ["proc", _, var options, ..])
            {
                hides = options.Split(',').Any(option =>
                    option.StartsWith("hidepid=", StringComparison.Ordinal) && option is not ("hidepid=0" or "hidepid=off"));
            }
        }

        return hides;
    }
}
