namespace SocketSnapshot.Linux;

/// <summary>Starts a thread, as <see cref="HelperThread.TryStart"/> does.</summary>
/// <param name="name">What a debugger calls it.</param>
/// <param name="work">What it does.</param>
/// <returns>Null where the system has no thread to give.</returns>
internal delegate Thread? ThreadStarter(string name, Action work);
