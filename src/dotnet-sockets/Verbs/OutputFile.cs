namespace DotNetSockets.Verbs;

/// <summary>
/// A file that is written whole or not at all: beside its place under another name, then renamed over it. What is no regular file
/// (a pipe, /dev/null) is written directly.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _path;
    private readonly string? _temporary;

    internal OutputFile(string path)
    {
        _path = ResolveLink(path);
        _temporary = IsDevice(_path) ? null : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(_path))!, $".{Path.GetFileName(_path)}.{Guid.NewGuid():N}");
        Stream = Open();
    }

    /// <summary>Where to write.</summary>
    internal Stream Stream { get; }

    /// <summary>Puts the file in its place.</summary>
    internal void Commit()
    {
        Stream.Dispose();
        if (_temporary is not null)
        {
            File.Move(_temporary, _path, overwrite: true);
        }
    }

    /// <summary>Takes an unfinished file away.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        if (_temporary is not null)
        {
            File.Delete(_temporary);
        }
    }

    private FileStream Open()
    {
        var options = new FileStreamOptions
        {
            Mode = _temporary is null ? FileMode.Open : FileMode.CreateNew,
            Access = FileAccess.Write,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows() && _temporary is not null && File.Exists(_path))
        {
            options.UnixCreateMode = File.GetUnixFileMode(_path);
        }

        return new FileStream(_temporary ?? _path, options);
    }

    private static string ResolveLink(string path) =>
        File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? target.FullName : path;

    /// <summary>
    /// .NET tells no file's type. Pipes and sockets cannot seek; of what can, /dev holds the devices (but for /dev/shm, a file system).
    /// </summary>
    internal static bool IsDevice(string path)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path))
        {
            return false;
        }

        var full = Path.GetFullPath(path);
        if (full.StartsWith("/dev/", StringComparison.Ordinal))
        {
            return !full.StartsWith("/dev/shm/", StringComparison.Ordinal);
        }

        using var probe = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        return !probe.CanSeek;
    }
}
