namespace SocketSnapshot;

/// <summary>The values of <see cref="SocketFacts"/> of one socket; null is unknown.</summary>
internal sealed record KernelFacts(uint? Mark, ulong? CgroupId, bool? IsAutobound);
