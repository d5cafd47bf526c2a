using System.Diagnostics.CodeAnalysis;

namespace DotNetSockets.Files;

/// <summary>
/// What .NET alone can do on other systems: a file is written beside its place, then moved over it; a device is written directly.
/// </summary>
[SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The file that is made disposes of it.")]
internal sealed class PortableOutput : OutputFile
{
    private readonly string _path;
    private readonly string _target;
    private readonly string? _temporary;

    internal PortableOutput(string path)
    {
        _path = path;
        _target = Resolve(path);
        _temporary = IsDevice(_target) ? null
            : Path.Combine(Path.GetDirectoryName(_target) ?? _target, $".dotnet-sockets-{Guid.NewGuid():N}");
        Stream = new GuardedStream(this, Open());
    }

    internal override Stream Stream { get; }

    internal override void Commit() => Guard(() =>
    {
        Stream.Dispose();
        if (_temporary is not null)
        {
            File.Move(_temporary, _target, overwrite: true);
        }
    });

    public override void Dispose()
    {
        Stream.Dispose();
        if (_temporary is not null)
        {
            Guard(() => File.Delete(_temporary));
        }
    }

    /// <summary>
    /// .NET tells no file's type. Pipes and sockets cannot seek; of what can, /dev holds the devices.
    /// </summary>
    internal static bool IsDevice(string path)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path))
        {
            return false;
        }

        if (Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal))
        {
            return true;
        }

        using var probe = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        return !probe.CanSeek;
    }

    /// <summary>.NET joins the text of a link to the folder of the path as it is written, which a bare name has not.</summary>
    private static string Resolve(string path)
    {
        var full = Path.GetFullPath(path);
        return new FileInfo(full).LinkTarget is null ? full : File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
    }

    private FileStream Open()
    {
        var options = new FileStreamOptions
        {
            Mode = _temporary is null ? FileMode.Open : FileMode.CreateNew,
            Access = FileAccess.Write,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows() && _temporary is not null && File.Exists(_target))
        {
            const UnixFileMode Permissions = (UnixFileMode)0x1ff;
            options.UnixCreateMode = File.GetUnixFileMode(_target) & Permissions;
        }

        return new FileStream(_temporary ?? _target, options);
    }

    private void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (Exception refusal) when (FileFault.Is(refusal) && !(refusal is IOException closed && BrokenPipe.Is(closed)))
        {
            throw new OutputException(_path, FileFault.Reason(refusal, _path), refusal);
        }
    }

    private sealed class GuardedStream(PortableOutput output, FileStream inner) : WriteOnlyStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            try
            {
                inner.Write(buffer);
            }
            catch (Exception refusal) when (FileFault.Is(refusal) && !(refusal is IOException closed && BrokenPipe.Is(closed)))
            {
                throw new OutputException(output._path, FileFault.Reason(refusal, output._path), refusal);
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
