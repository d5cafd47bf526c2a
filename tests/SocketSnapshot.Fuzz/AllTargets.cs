using SocketSnapshot.Fuzz.Targets;

namespace SocketSnapshot.Fuzz;

/// <summary>The ONE list of readers.</summary>
internal static class AllTargets
{
    internal static IReadOnlyList<Target> Load() =>
    [
        .. DiagTargets.Load(),
        .. RouteTargets.Load(),
        .. TableTargets.Load(),
        .. ProcessTargets.Load(),
        .. RecordingTargets.Load(),
        .. FilterTargets.Load(),
        .. WordTargets.Load(),
    ];
}
