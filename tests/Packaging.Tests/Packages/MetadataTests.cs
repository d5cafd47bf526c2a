using Packaging.Tests.Support;

namespace Packaging.Tests.Packages;

[Category(Categories.Packaging)]
internal sealed class MetadataTests
{
    private static readonly string[] Ids = ["SocketSnapshot", "dotnet-sockets", $"dotnet-sockets.{Elf.HostRid}", "dotnet-sockets.any"];

    private static readonly TestCaseData<string, string?>[] Types =
    [
        new("SocketSnapshot", null),
        new("dotnet-sockets", "DotnetTool"),
        new($"dotnet-sockets.{Elf.HostRid}", "DotnetToolRidPackage"),
        new("dotnet-sockets.any", "DotnetToolRidPackage"),
    ];

    [TestCaseSource(nameof(Ids))]
    public void A_package_says_what_it_is_whose_it_is_and_where_it_comes_from(string id)
    {
        using var package = Package.Open(id);

        Assert.Multiple(() =>
        {
            Assert.That(package.Value("id"), Is.EqualTo(id));
            Assert.That(package.Value("version"), Is.EqualTo(PackedFolder.Version));
            Assert.That(package.Value("description"), Does.Contain("TCP, UDP, raw, UNIX"));
            Assert.That(package.Value("authors"), Is.Not.Empty);
            Assert.That(package.Value("copyright"), Does.StartWith("Copyright"));
            Assert.That(package.Value("license"), Is.EqualTo("MIT"));
            Assert.That(package.Value("projectUrl"), Does.StartWith("https://"));
            Assert.That(package.Value("releaseNotes"), Does.EndWith("CHANGELOG.md"));
            Assert.That(package.Value("tags")?.Split(' '), Has.Member("netstat").And.Member("tcp"));
        });
    }

    [TestCaseSource(nameof(Ids))]
    public void A_package_names_the_repository_and_the_commit(string id)
    {
        using var package = Package.Open(id);
        var repository = package.Metadata.Elements().Single(element => element.Name.LocalName == "repository");

        Assert.That(repository.Attribute("type")?.Value, Is.EqualTo("git"));
        Assert.That(repository.Attribute("url")?.Value, Does.StartWith("https://"));
        Assert.That(repository.Attribute("commit")?.Value, Does.Match("^[0-9a-f]{40}$"));
    }

    [TestCaseSource(nameof(Ids))]
    public void A_package_carries_the_readme(string id)
    {
        using var package = Package.Open(id);

        Assert.That(package.Value("readme"), Is.EqualTo("README.md"));
        Assert.That(
            package.Text("README.md"), Is.EqualTo(File.ReadAllText(Checkout.PathOf(id == "SocketSnapshot" ? "docs/library.md" : "README.md"))));
    }

    [TestCaseSource(nameof(Ids))]
    public void A_package_carries_its_icon(string id)
    {
        using var package = Package.Open(id);

        Assert.That(package.Value("icon"), Is.EqualTo("icon.png"));
        Assert.That(package.Files, Has.Member("icon.png"));
        Assert.That(new FileInfo(Checkout.PathOf("src", "icon.png")).Length, Is.LessThan(4 << 10));
    }

    [TestCaseSource(nameof(Ids))]
    public void A_package_carries_its_licence_and_those_of_what_is_inside(string id)
    {
        using var package = Package.Open(id);

        string[] papers = id == "SocketSnapshot" ? ["LICENSE"] : ["LICENSE", "THIRD-PARTY-NOTICES.txt"];
        Assert.Multiple(() =>
        {
            foreach (var paper in papers)
            {
                Assert.That(package.Text(paper), Is.EqualTo(File.ReadAllText(Checkout.PathOf(paper))));
            }
        });
    }

    [TestCaseSource(nameof(Types))]
    public void A_package_has_its_type(string id, string? type)
    {
        using var package = Package.Open(id);
        var types = package.Metadata.Descendants().Where(element => element.Name.LocalName == "packageType");
        Assert.That(types.Select(element => element.Attribute("name")?.Value), Is.EqualTo(type is null ? [] : new[] { type }));
    }
}
