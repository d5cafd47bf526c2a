using System.Text;
using DotNetSockets.Files;

namespace DotNetSockets.Tests.Files;

/// <summary>What other systems than Linux use; it runs on each.</summary>
[TestFixture]
internal sealed class PortableOutputTests
{
    private DirectoryInfo _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("portable");

    [TearDown]
    public void RemoveFolder() => _folder.Delete(recursive: true);

    [Test]
    public void A_file_is_replaced_when_it_is_complete()
    {
        var path = PathOf("file");
        File.WriteAllText(path, "old");
        using (var file = new PortableOutput(path))
        {
            file.Stream.Write("new"u8);
            Assert.That(File.ReadAllText(path), Is.EqualTo("old"));
            file.Commit();
        }

        Assert.That((File.ReadAllText(path), _folder.GetFiles().Length), Is.EqualTo(("new", 1)));
    }

    [Test]
    public void A_file_that_is_not_complete_is_taken_away()
    {
        using (var file = new PortableOutput(PathOf("file")))
        {
            file.Stream.Write("new"u8);
        }

        Assert.That(_folder.GetFiles(), Is.Empty);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "A link takes rights there.")]
    public void A_link_leads_from_the_folder_that_it_is_in()
    {
        File.WriteAllText(PathOf("file"), "old");
        File.CreateSymbolicLink(PathOf("link"), "file");
        using (var file = new PortableOutput(Path.GetRelativePath(Environment.CurrentDirectory, PathOf("link"))))
        {
            file.Stream.Write("new"u8);
            file.Commit();
        }

        Assert.That((File.ReadAllText(PathOf("file")), new FileInfo(PathOf("link")).LinkTarget), Is.EqualTo(("new", "file")));
    }

    [Test]
    [Platform("Linux")]
    public void What_fails_names_the_path_and_the_reason()
    {
        using var file = new PortableOutput("/dev/full");
        Assert.That(
            () => file.Stream.Write(Encoding.UTF8.GetBytes("new")),
            Throws.TypeOf<OutputException>().With.Message.EqualTo("'/dev/full' cannot be written: no space is left."));
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
