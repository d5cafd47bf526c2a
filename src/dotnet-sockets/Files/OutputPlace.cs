using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using DotNetSockets.Interop;

namespace DotNetSockets.Files;

/// <summary>
/// Where a path leads on Linux: a name in an open folder, at the end of all links, so that the file can be replaced where it lies. The
/// kernel is asked for the whole path first: it refuses links of strangers in folders that all may write to.
/// </summary>
internal sealed class OutputPlace : IDisposable
{
    /// <summary>MAXSYMLINKS of linux/namei.h.</summary>
    private const int MostLinks = 40;

    /// <summary>PATH_MAX of linux/limits.h.</summary>
    private const int LongestPath = 4096;

    private readonly byte[] _path;
    private OpenFile? _folder;
    private byte[] _name;

    private OutputPlace(byte[] path, FileStatus? status)
    {
        (_path, _name) = (path, path);
        Status = status;
    }

    /// <summary>What is there; null where a file can be made.</summary>
    internal FileStatus? Status { get; private set; }

    /// <summary>The descriptor of this process that the path stands for, as /dev/stdout or /dev/fd/3; null for other paths.</summary>
    internal int? Descriptor { get; private set; }

    /// <summary>Whether it can be replaced by another file.</summary>
    internal bool IsReplaceable { get; private set; }

    /// <summary>The open folder that the file is in.</summary>
    internal int Folder => _folder?.Number ?? FileCalls.AT_FDCWD;

    /// <summary>Its name in the folder, which ends with NUL.</summary>
    internal ReadOnlySpan<byte> Name => _name;

    /// <exception cref="ErrnoException">It leads nowhere.</exception>
    internal static OutputPlace Find(string path)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(path), 0];
        var place = new OutputPlace(bytes, FileStatus.Of(FileCalls.AT_FDCWD, bytes));
        try
        {
            place.Follow();
            return place;
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    /// <summary>Opens what is there, or makes an empty file.</summary>
    /// <exception cref="ErrnoException">It cannot be opened.</exception>
    internal OpenFile Open(int flags)
    {
        const uint Everybody = 0x1b6;
        return OpenFile.At(Folder, Name, flags | FileCalls.O_NOCTTY | FileCalls.O_NONBLOCK, Everybody);
    }

    public void Dispose() => _folder?.Dispose();

    private void Follow()
    {
        for (var links = 0; ; links++)
        {
            Enter();
            if (ReadLink(Folder, _name) is not { } target)
            {
                break;
            }

            if (IsDescriptor())
            {
                Descriptor = int.Parse(_name.AsSpan(0, _name.Length - 1), CultureInfo.InvariantCulture);
                return;
            }

            _name = links < MostLinks ? target : throw new ErrnoException(Errno.ELOOP);
        }

        var found = FileStatus.Of(Folder, _name, FileCalls.AT_SYMLINK_NOFOLLOW);
        if (Status is not { } whole)
        {
            (Status, IsReplaceable) = (found, found is null or { IsFile: true });
        }
        else if (found is { } end && end.IsSameAs(whole))
        {
            IsReplaceable = end.IsFile;
        }
        else
        {
            // A link in /proc/PID/fd leads to an open file, whatever its text says.
            _folder?.Dispose();
            (_folder, _name) = (null, _path);
        }
    }

    /// <summary>Opens the folder that the path names, and leaves the name in it.</summary>
    private void Enter()
    {
        var at = _name.AsSpan().LastIndexOf((byte)'/') + 1;
        if (at > 0)
        {
            var outer = _folder;
            try
            {
                _folder = OpenFile.At(Folder, [.. _name.AsSpan(0, at), 0], FileCalls.O_PATH);
            }
            catch (ErrnoException missing) when (missing.HResult == Errno.ENOENT && at == _name.Length - 1)
            {
                // Only a folder can have the name, as the shell says to "> name/".
                throw new ErrnoException(Errno.EISDIR);
            }

            outer?.Dispose();
            _name = _name[at..];
        }

        // The kernel makes no file of such a name, not even where there is none.
        if (_name is [0] or [(byte)'.', 0] or [(byte)'.', (byte)'.', 0])
        {
            throw new ErrnoException(Errno.EISDIR);
        }
    }

    private bool IsDescriptor()
    {
        if (_folder is null || _name.AsSpan(0, _name.Length - 1).ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        var self = ReadLink(FileCalls.AT_FDCWD, Encoding.ASCII.GetBytes($"/proc/self/fd/{_folder.Number}\0"));
        var folder = self is null ? "" : Encoding.UTF8.GetString(self).TrimEnd('\0');
        var process = $"/proc/{Environment.ProcessId}/";
        return folder == process + "fd"
            || (folder.StartsWith(process + "task/", StringComparison.Ordinal) && folder.EndsWith("/fd", StringComparison.Ordinal));
    }

    /// <summary>The text of the link, which ends with NUL; null where it is none.</summary>
    private static byte[]? ReadLink(int folder, ReadOnlySpan<byte> path)
    {
        Span<byte> text = stackalloc byte[LongestPath];
        var length = (int)FileCalls.readlinkat(folder, path, text, LongestPath);
        if (length >= 0)
        {
            return [.. text[..length], 0];
        }

        var error = Marshal.GetLastPInvokeError();
        return error is Errno.EINVAL or Errno.ENOENT ? null : throw new ErrnoException(error);
    }
}
