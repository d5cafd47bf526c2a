using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using DotNetSockets.Interop;

namespace DotNetSockets.Files;

/// <summary>
/// A file that is written beside its place under another name, then renamed over it. It keeps the owner, the group and the permissions
/// of what was there. Where no other file can be made or renamed there, the old one is written in its place.
/// </summary>
[SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The file that is made disposes of it.")]
internal sealed class ReplacedFile : OutputFile
{
    /// <summary>The name does not grow with the file's, which may be as long as a name can be.</summary>
    private const string Prefix = ".dotnet-sockets-";

    private const int MostNames = 100;

    private readonly OutputPlace _place;
    private readonly string _path;
    private readonly Action<string> _note;
    private readonly byte[] _temporary;
    private readonly OpenFile _file;
    private bool _isThere = true;

    private ReplacedFile(OutputPlace place, string path, Action<string> note, byte[] temporary, OpenFile file)
    {
        (_place, _path, _note, _temporary, _file) = (place, path, note, temporary, file);
        Stream = new OutputStream(new DescriptorStream(file.Number), path);
    }

    internal override Stream Stream { get; }

    /// <summary>Opens a file to replace the one in the place, or the one in the place.</summary>
    /// <exception cref="ErrnoException">It cannot be opened.</exception>
    internal static OutputFile Open(OutputPlace place, string path, Action<string> note)
    {
        if (place.Status is null)
        {
            const uint Everybody = 0x1b6;
            try
            {
                return Create(place, path, note, Everybody);
            }
            catch (ErrnoException refusal) when (refusal.HResult == Errno.ENOENT && place.Folder != FileCalls.AT_FDCWD)
            {
                // The folder is open, so it is there: procfs, with a descriptor that is closed or a process that has ended.
                throw new OutputException(path, "there is no such file, and none can be made in its folder.", refusal);
            }
        }

        // A user who may not write to the file is not to replace it either. To create what is there has the kernel protect the files of
        // others in folders that all may write to.
        using var old = place.Open(FileCalls.O_WRONLY | FileCalls.O_CREAT);
        ReplacedFile? file = null;
        try
        {
            const uint OwnerAlone = 0x180;
            file = Create(place, path, note, OwnerAlone);
            FileRights.Copy(old.Number, file._file.Number);
            return file;
        }
        catch (ErrnoException refusal)
        {
            file?.Remove();
            if (!MayNotReplace(refusal))
            {
                throw;
            }

            note(InPlace(path, "its folder takes no new file with the same owner and permissions"));
            return new FileInPlace(place, path, ownsPlace: true);
        }
    }

    internal override void Commit()
    {
        try
        {
            _file.Close();
            if (FileCalls.renameat(_place.Folder, _temporary, _place.Folder, _place.Name) != 0)
            {
                CopyAfter(new ErrnoException(Marshal.GetLastPInvokeError()));
            }

            _isThere = false;
        }
        catch (ErrnoException refusal)
        {
            throw new OutputException(_path, FileFault.Reason(refusal.HResult), refusal);
        }
    }

    public override void Dispose()
    {
        Stream.Dispose();
        if (_isThere)
        {
            Remove();
        }

        _place.Dispose();
    }

    private static ReplacedFile Create(OutputPlace place, string path, Action<string> note, uint mode)
    {
        for (var tries = 1; ; tries++)
        {
            var name = Encoding.ASCII.GetBytes(string.Create(
                CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId:x}-{Stopwatch.GetTimestamp():x}\0"));
            try
            {
                var file = OpenFile.At(place.Folder, name, FileCalls.O_WRONLY | FileCalls.O_CREAT | FileCalls.O_EXCL, mode);
                return new ReplacedFile(place, path, note, name, file);
            }
            catch (ErrnoException taken) when (taken.HResult == Errno.EEXIST && tries < MostNames)
            {
                // Another name, then.
            }
        }
    }

    /// <summary>
    /// A sticky folder, a file that is a mount of its own, a file system for reading in which another is mounted, and procfs, which
    /// answers that there is no such file where one is to be made.
    /// </summary>
    private static bool MayNotReplace(ErrnoException refusal) => refusal.HResult
        is Errno.EPERM or Errno.EACCES or Errno.EROFS or Errno.EBUSY or Errno.EXDEV or Errno.EOPNOTSUPP or Errno.ENOENT;

    private static string InPlace(string path, string reason) =>
        $"'{path}' is overwritten in place, so an interruption or an error can leave it incomplete: {reason}.";

    private void CopyAfter(ErrnoException refusal)
    {
        if (_place.Status is null || !MayNotReplace(refusal))
        {
            throw refusal;
        }

        _note(InPlace(_path, "its folder does not let a new file take its name"));
        using var written = OpenFile.At(_place.Folder, _temporary, FileCalls.O_RDONLY);
        using var copy = new FileInPlace(_place, _path, ownsPlace: false);
        var buffer = new byte[1 << 16];
        while (ErrnoException.Require((int)FileCalls.read(written.Number, buffer, (nuint)buffer.Length)) is > 0 and var count)
        {
            copy.Stream.Write(buffer, 0, count);
        }

        copy.Commit();
        Remove();
    }

    private void Remove()
    {
        _file.Dispose();
        _ = FileCalls.unlinkat(_place.Folder, _temporary, 0);
        _isThere = false;
    }
}
