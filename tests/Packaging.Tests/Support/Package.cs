using System.IO.Compression;
using System.Xml.Linq;

namespace Packaging.Tests.Support;

/// <summary>A .nupkg, opened.</summary>
internal sealed class Package(string path) : IDisposable
{
    private readonly ZipArchive _archive = ZipFile.OpenRead(path);

    public long Size { get; } = new FileInfo(path).Length;

    public IEnumerable<string> Files => _archive.Entries.Select(entry => entry.FullName);

    public XElement Metadata => Xml(Files.Single(file => file.EndsWith(".nuspec", StringComparison.Ordinal)))
        .Elements().Single(element => element.Name.LocalName == "metadata");

    public static Package Open(string id) => new(PackedFolder.Package(id));

    public string? Value(string name) => Metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

    public XElement Xml(string file) => XElement.Parse(Text(file));

    public string Text(string file)
    {
        using var reader = new StreamReader(OpenFile(file));
        return reader.ReadToEnd();
    }

    public Stream OpenFile(string file) => Entry(file).Open();

    public string Extract(string file, string folder)
    {
        var target = Path.Combine(folder, Path.GetFileName(file));
        Entry(file).ExtractToFile(target);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return target;
    }

    public void ExtractAll(string folder) => _archive.ExtractToDirectory(folder);

    public void Dispose() => _archive.Dispose();

    private ZipArchiveEntry Entry(string file) =>
        _archive.GetEntry(file) ?? throw new FileNotFoundException($"{path} has no {file}, only {string.Join(", ", Files)}");
}
