using System.Text.RegularExpressions;

namespace SocketSnapshot.Linux.Cgroups;

/// <summary>
/// What the path of a control group tells. systemd, container runtimes and Kubernetes name groups after what they run in them, each its
/// own way and another one where systemd makes the group for it. The innermost counts.
/// </summary>
internal static partial class CgroupPath
{
    /// <summary>The systemd service or scope, as systemctl names it.</summary>
    internal static string? Unit(string path) => Segments(path).Reverse().FirstOrDefault(IsUnit);

    /// <summary>The container; null where the path names none, as that of what merely looks after one (conmon, lxc.monitor).</summary>
    internal static SocketContainer? Container(string path)
    {
        var segments = Segments(path);
        var (innermost, at) = (default(SocketContainer), 0);
        for (var i = 0; i < segments.Length; i++)
        {
            if (Container(segments, i, isInContainer: innermost is not null) is { } found)
            {
                (innermost, at) = (found, i);
            }
        }

        return innermost is null ? null
            : innermost with { PodId = segments[..(at + 1)].Reverse().Select(PodOf).FirstOrDefault(pod => pod is not null) };
    }

    private static string[] Segments(string path) =>
        (path.EndsWith(" (deleted)", StringComparison.Ordinal) ? path[..^" (deleted)".Length] : path)
        .Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsUnit(string segment) =>
        segment.EndsWith(".service", StringComparison.Ordinal) || segment.EndsWith(".scope", StringComparison.Ordinal);

    private static SocketContainer? Container(string[] segments, int at, bool isInContainer)
    {
        var (segment, parent) = (segments[at], at > 0 ? segments[at - 1] : "");
        if (Scope().Match(segment) is { Success: true } scope)
        {
            return new SocketContainer(scope.Groups["id"].Value, Runtime(scope.Groups["runtime"].Value), null);
        }

        if (LxcPayload().Match(segment) is { Success: true } payload)
        {
            return new SocketContainer(payload.Groups["name"].Value, "lxc", null);
        }

        // LXC 3 and older, and those of its heirs that kept it, name containers in a folder.
        if (parent == "lxc.payload" || (parent == "lxc" && (isInContainer || IsLxcsOwn(segments.AsSpan(0, at - 1)))))
        {
            return new SocketContainer(segment, "lxc", null);
        }

        return Id().IsMatch(segment) ? new SocketContainer(segment, RuntimeOfFolder(parent), null) : null;
    }

    /// <summary>
    /// Anybody may call a cgroup "lxc". LXC's own is at the root, in another container, or in a user's session, where pam_cgfs lets
    /// users have some; "..", of a cgroup namespace's outside, may stand before it.
    /// </summary>
    private static bool IsLxcsOwn(ReadOnlySpan<string> before)
    {
        before = before.TrimStart("..");
        return before.IsEmpty || Session().IsMatch(before[^1]);
    }

    private static string? Runtime(string prefix) => prefix switch
    {
        "docker" => "docker",
        "libpod" => "podman",
        "cri-containerd" or "nerdctl" => "containerd",
        "crio" => "cri-o",
        _ => null,
    };

    /// <summary>containerd names folders after its namespaces; in Kubernetes' any runtime may be at work.</summary>
    private static string? RuntimeOfFolder(string folder) => folder switch
    {
        "docker" => "docker",
        "default" or "k8s.io" => "containerd",
        _ => null,
    };

    /// <summary>Kubernetes writes the uid with underscores where it is part of a slice's name, for a hyphen there means a parent.</summary>
    private static string? PodOf(string segment) => Pod().Match(segment) is { Success: true } pod
        ? pod.Groups["id"].Value.Replace('_', '-')
        : null;

    /// <summary>docker-ID.scope, crio-ID, and the end of containerd's slice:cri-containerd:ID.</summary>
    [GeneratedRegex(@"(?:^|:)(?<runtime>docker|libpod|cri-containerd|nerdctl|crio)[-:](?<id>[0-9a-f]{64})(?:\.scope)?\z")]
    private static partial Regex Scope();

    [GeneratedRegex(@"^session-[^/]+\.scope\z")]
    private static partial Regex Session();

    [GeneratedRegex(@"^lxc\.payload\.(?<name>.+)\z")]
    private static partial Regex LxcPayload();

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex Id();

    /// <summary>podUID, kubepods-burstable-podUID.slice (a static pod's uid is a hash without hyphens), machine-libpod_pod_ID.slice.</summary>
    [GeneratedRegex(@"(?:^|-)(?:pod|libpod_pod_)(?<id>[0-9a-f]{8}(?:[-_][0-9a-f]{4}){3}[-_][0-9a-f]{12}|[0-9a-f]{32}|[0-9a-f]{64})(?:\.slice|:|\z)")]
    private static partial Regex Pod();
}
