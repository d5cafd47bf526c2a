using DotNetSockets.Names;

namespace DotNetSockets.Commands.Doctor;

/// <summary>A procfs, this host's or a copy of another's. A copy may hold pipes and links to devices, which are not read.</summary>
internal sealed class ProcFolder(string root)
{
    /// <summary>The text of the first of the files that is there; null where none can be read.</summary>
    internal string? TextOf(params IReadOnlyList<string> names) =>
        names.Select(name => Path.Combine(root, name)).Where(EtcFile.IsRegular).Select(EtcFile.TryRead).FirstOrDefault(text => text is not null);

    /// <summary>How many entries a folder has; null where that may not be seen.</summary>
    internal int? CountOf(string name)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(Path.Combine(root, name)).Count();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
