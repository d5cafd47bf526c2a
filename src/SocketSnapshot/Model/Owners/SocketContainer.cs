namespace SocketSnapshot;

/// <summary>A container, as the path of a control group tells of it.</summary>
/// <param name="Id">Its id, or of LXC its name.</param>
/// <param name="Runtime">docker, podman, containerd, cri-o or lxc; null where the path does not tell.</param>
/// <param name="PodId">The pod it is in: Kubernetes' uid, or Podman's id; null where the path names none.</param>
public sealed record SocketContainer(string Id, string? Runtime, string? PodId);
