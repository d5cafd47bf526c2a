using System.IO.Pipes;
using System.Runtime.Versioning;
using DotNetSockets.Tests.Files.Interop;

namespace DotNetSockets.Tests.Files;

/// <summary>A kind of path that somebody may write to, and what is to come of it.</summary>
/// <param name="Name">What is odd about it.</param>
/// <param name="Code">The exit code.</param>
/// <param name="Prepare">Makes it in a folder that holds the file "old".</param>
[SupportedOSPlatform("linux")]
internal sealed record OddPath(string Name, int Code, Func<string, PreparedPath> Prepare)
{
    private const UnixFileMode ReadOnly = (UnixFileMode)0x124;
    private const UnixFileMode ReadOnlyFolder = (UnixFileMode)0x16d;

    internal static IReadOnlyList<OddPath> All { get; } =
    [
        new("empty", 2, static _ => new("")),
        new("standard output", 0, static _ => new("-")),
        new("missing", 0, static folder => Written(folder + "/missing")),
        new("there", 0, static folder => Written(folder + "/old")),
        new("link", 0, static folder => Link(folder, "link", "old")),
        new("link to a link", 0, static folder => Link(folder, "link", Path.GetFileName(Link(folder, "next", $"../{Path.GetFileName(folder)}/old").Path))),
        new("dangling link", 0, static folder => Link(folder, "link", "missing")),
        new("link loop", 1, static folder => Link(folder, "one", Path.GetFileName(Link(folder, "two", "one").Path))),
        new("link to a device", 1, static folder => new(Link(folder, "link", "/dev/full").Path)),
        new("named pipe", 0, static folder => NamedPipe(folder + "/pipe")),
        new("pipe", 0, static _ => Pipe()),
        new("device", 0, static _ => new("/dev/null")),
        new("full device", 1, static _ => new("/dev/full")),
        new("folder", 1, static folder => new(folder)),
        new("folder with a slash", 1, static folder => new(folder + "/")),
        new("root", 1, static _ => new("/")),
        new("file with a slash", 1, static folder => new(folder + "/old/")),
        new("missing folder", 1, static folder => new(folder + "/missing/file")),
        new("below a file", 1, static folder => new(folder + "/old/file")),
        new("long path", 1, static folder => new(folder + "/" + string.Join('/', Enumerable.Repeat(new string('p', 63), 64)))),
        new("long name", 0, static folder => Written(folder + "/" + new string('n', 255))),
        new("longer name", 1, static folder => new(folder + "/" + new string('n', 256))),
        new("line break", 0, static folder => Written(folder + "/a\nb")),
        new("new file in a read-only folder", 1, static folder => Locked(folder, new(folder + "/new"))) { WithoutRights = true },
        new("file in a read-only folder", 0, static folder => Locked(folder, Written(folder + "/old"))) { WithoutRights = true },
        new("read-only file", 1, static folder => ReadOnlyFile(folder + "/old")) { WithoutRights = true },
        new("full file system", 1, static folder => Full(folder + "/full")) { HasMounts = true },
        new("file that is a mount", 0, static folder => Mounted(folder + "/mounted", folder + "/old")) { HasMounts = true },
    ];

    /// <summary>Whether the program runs as a user who has no rights but his own.</summary>
    internal bool WithoutRights { get; init; }

    /// <summary>Whether it takes mounts to prepare it.</summary>
    internal bool HasMounts { get; init; }

    public override string ToString() => Name;

    private static PreparedPath Written(string path) => new(path, () => File.ReadAllText(path));

    private static PreparedPath Link(string folder, string name, string target)
    {
        var link = Path.Combine(folder, name);
        File.CreateSymbolicLink(link, target);
        return Written(link);
    }

    private static PreparedPath NamedPipe(string path)
    {
        Assert.That(LibC.mkfifo(path, 0x1b6), Is.Zero);
        var reading = Task.Factory.StartNew(
            () => File.ReadAllText(path), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return new PreparedPath(path, () => reading.Result);
    }

    private static PreparedPath Pipe()
    {
        var near = new AnonymousPipeServerStream(PipeDirection.In);
        var path = $"/proc/self/fd/{near.ClientSafePipeHandle.DangerousGetHandle()}";
        var reading = Task.Factory.StartNew(
            () => new StreamReader(near).ReadToEnd(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return new PreparedPath(path, () =>
        {
            near.DisposeLocalCopyOfClientHandle();
            var text = reading.Result;
            near.Dispose();
            return text;
        });
    }

    private static PreparedPath Locked(string folder, PreparedPath prepared)
    {
        File.SetUnixFileMode(folder, ReadOnlyFolder);
        return prepared;
    }

    private static PreparedPath ReadOnlyFile(string path)
    {
        File.SetUnixFileMode(path, ReadOnly);
        return new PreparedPath(path);
    }

    private static PreparedPath Full(string folder)
    {
        Directory.CreateDirectory(folder);
        Assert.That(LibC.mount("none", folder, "tmpfs", 0, "size=4096"), Is.Zero);
        var old = Path.Combine(folder, "old");
        File.WriteAllText(old, "old");
        return new PreparedPath(old) { Kept = old };
    }

    private static PreparedPath Mounted(string path, string source)
    {
        File.WriteAllText(path, "old");
        Assert.That(LibC.mount(source, path, "", LibC.MS_BIND, ""), Is.Zero);
        return Written(path);
    }
}
