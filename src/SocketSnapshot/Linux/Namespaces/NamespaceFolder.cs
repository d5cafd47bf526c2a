namespace SocketSnapshot.Linux.Namespaces;

/// <summary>Lists a folder that may be closed to who asks.</summary>
internal static class NamespaceFolder
{
    /// <summary>The names in it. None, and a sentence, where it cannot be listed; none where there is no such folder.</summary>
    internal static List<string> Names(string folder, out string? refusal)
    {
        refusal = null;
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry))];
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            // .NET keeps errno as the HResult of an IOException.
            var why = reason is UnauthorizedAccessException ? "permission denied" : Shortage.Reason(reason.HResult);
            refusal = $"{folder} cannot be listed: {why}. {Shortage.Remedy(reason.HResult)}".TrimEnd();
            return [];
        }
    }
}
