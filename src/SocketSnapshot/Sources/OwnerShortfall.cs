namespace SocketSnapshot.Sources;

/// <summary>Why the owner of a socket may not have been seen.</summary>
/// <param name="Reason">A clause behind "because".</param>
/// <param name="IsOfRights">Whether more rights would show it.</param>
internal sealed record OwnerShortfall(string Reason, bool IsOfRights);
