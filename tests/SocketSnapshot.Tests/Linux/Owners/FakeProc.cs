namespace SocketSnapshot.Tests.Linux.Owners;

/// <summary>A tree that looks like /proc, made of files and links.</summary>
internal sealed class FakeProc : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("proc");

    internal string Root => _root.FullName;

    /// <summary>Gives a process descriptors; the links lead nowhere, as in /proc.</summary>
    internal FakeProc WithDescriptors(string process, params (int Descriptor, string Target)[] links)
    {
        var folder = _root.CreateSubdirectory(Path.Combine(process, "fd"));
        foreach (var (descriptor, target) in links)
        {
            File.CreateSymbolicLink(Path.Combine(folder.FullName, $"{descriptor}"), target);
        }

        return this;
    }

    internal FakeProc WithFile(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    internal FakeProc WithLink(string path, string target)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.CreateSymbolicLink(file, target);
        return this;
    }

    public void Dispose() => _root.Delete(recursive: true);
}
