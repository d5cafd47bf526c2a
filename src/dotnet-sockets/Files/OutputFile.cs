namespace DotNetSockets.Files;

/// <summary>
/// The one way to write what a path names. A file appears whole or not at all, where the system can do that; a pipe, a device and an
/// open descriptor are written as the rows come.
/// </summary>
internal abstract class OutputFile : IDisposable
{
    /// <summary>Where to write; what fails is an <see cref="OutputException"/>, but for a pipe that nobody reads any more.</summary>
    internal abstract Stream Stream { get; }

    /// <summary>All is written: puts the file in its place.</summary>
    /// <exception cref="OutputException">It cannot be put there.</exception>
    internal abstract void Commit();

    /// <summary>Takes an unfinished file away.</summary>
    public abstract void Dispose();

    /// <param name="path">As the user wrote it.</param>
    /// <param name="note">Takes a sentence where the file cannot be replaced at once.</param>
    /// <param name="cancellationToken">Ends the wait for a pipe's reader.</param>
    /// <exception cref="OutputException">It cannot be written.</exception>
    internal static OutputFile Open(PathOption path, Action<string> note, CancellationToken cancellationToken)
    {
        try
        {
            return OperatingSystem.IsLinux() ? LinuxOutput.Open(path.Text, note, cancellationToken) : new PortableOutput(path.Text);
        }
        catch (ErrnoException refusal)
        {
            throw new OutputException(path.Text, FileFault.Reason(refusal.HResult), refusal);
        }
        catch (Exception refusal) when (FileFault.Is(refusal))
        {
            throw new OutputException(path.Text, FileFault.Reason(refusal, path.Text), refusal);
        }
    }

    /// <summary>Whether nothing is to be seen of it before all of it is written.</summary>
    internal static bool AppearsWhole(PathOption path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return !PortableOutput.IsDevice(path.Text);
        }

        try
        {
            using var place = OutputPlace.Find(path.Text);
            return place.Descriptor is null && place.Status is null or { IsFile: true };
        }
        catch (ErrnoException)
        {
            // To open it will tell why.
            return true;
        }
    }
}
