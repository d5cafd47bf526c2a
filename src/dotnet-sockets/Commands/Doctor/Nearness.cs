namespace DotNetSockets.Commands.Doctor;

/// <summary>How near to a limit of the kernel's is too near. This share is the doctor's own judgement; the limits never are.</summary>
internal static class Nearness
{
    private const double Near = 0.8;

    /// <summary>Null where there is room left, or no limit; an error once there is none, for only then something fails.</summary>
    internal static Severity? Of(long used, long limit) =>
        limit <= 0 || used < Near * limit ? null
        : used < limit ? Severity.Warning
        : Severity.Error;

    /// <summary>The share in whole percent.</summary>
    internal static long Percent(long used, long limit) => limit <= 0 ? 0 : 100 * used / limit;
}
