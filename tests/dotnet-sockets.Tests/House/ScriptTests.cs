using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.House;

/// <summary>Scripts of the shell break where a name has a blank in it, unless somebody looks.</summary>
[TestFixture]
internal sealed class ScriptTests
{
    private static readonly string[] Folders = [".ci", "samples", "tests/benchmarks", "tests/SocketSnapshot.Fuzz"];

    [Test]
    public void Shellcheck_finds_no_fault_in_a_script()
    {
        string[] scripts =
        [
            .. Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories))
                .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal) && IsScript(path)),
        ];
        Assert.That(scripts, Has.Length.GreaterThan(10));
        Assert.That(Command.Run("shellcheck", ["-S", "style", .. scripts]), Is.Empty);
    }

    private static bool IsScript(string path)
    {
        using var reader = new StreamReader(path);
        Span<char> beginning = stackalloc char[64];
        var line = beginning[..reader.ReadBlock(beginning)].ToString().Split('\n')[0];
        return line.StartsWith("#!", StringComparison.Ordinal) && line.EndsWith("sh", StringComparison.Ordinal);
    }
}
