namespace DotNetSockets.Commands.Wait;

/// <summary>A path without links: a socket that is bound to /var/run/app.sock is found as /run/app.sock, too.</summary>
internal static class RealPath
{
    /// <summary>The path, its folders without links. What cannot be looked at stays as it is.</summary>
    internal static string Of(string path) =>
        Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder ? Path.Combine(OfFolder(folder), Path.GetFileName(path)) : path;

    private static string OfFolder(string folder)
    {
        if (Path.GetDirectoryName(folder) is not { } parent)
        {
            return folder;
        }

        var path = Path.Combine(OfFolder(parent), Path.GetFileName(folder));
        try
        {
            return Directory.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return path;
        }
    }
}
