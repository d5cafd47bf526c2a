namespace SocketSnapshot;

/// <summary>Where a socket was seen. Who makes rows of its own may derive from it, to attach what it knows of them.</summary>
public class SocketOrigin;
