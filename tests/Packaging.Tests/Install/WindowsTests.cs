using Packaging.Tests.Support;

namespace Packaging.Tests.Install;

/// <summary>The portable tool with Windows' .NET, under wine.</summary>
[Category(Categories.Wine)]
[Category(Categories.Packaging)]
internal sealed class WindowsTests : IDisposable
{
    private TemporaryFolder? _folder;
    private string _wine = "";

    [OneTimeSetUp]
    public void Publish()
    {
        Need.Linux();
        _wine = Need.Program("wine64");
        _folder = new TemporaryFolder();
        new Command(
            "dotnet", "publish", Checkout.PathOf("src", "dotnet-sockets"), "-c", "Release", "-r", "win-x64", "--self-contained",
            "-p:PublishAot=false", "--artifacts-path", _folder.PathOf("build"), "-o", _folder.PathOf("tool"))
            .Run(TimeSpan.FromMinutes(5)).Succeeded();
        Wine("wineboot", "--init");
    }

    public void Dispose()
    {
        if (_folder is not null)
        {
            new Command(Need.Program("wineserver"), "--kill").With("WINEPREFIX", _folder.PathOf("wine")).Run();
            _folder.Dispose();
        }
    }

    [Test]
    public void It_prints_the_table()
    {
        var result = Tool("-tan").Succeeded();
        Assert.That(result.Out, Does.Contain("Proto Recv-Q Send-Q Local Address"));
        Assert.That(result.Error, Does.Not.Contain("Unhandled exception"));
    }

    [Test]
    public void It_prints_JSON() => Assert.That(Tool("-tuan", "-j").Succeeded().Out.Trim(), Does.StartWith("[").And.EndsWith("]"));

    [Test]
    public void It_looks_a_service_up() => Assert.That(Tool("services", "https").Succeeded().Out, Does.Contain("443"));

    private CommandResult Tool(params string[] arguments) => Wine([_folder?.PathOf("tool/dotnet-sockets.exe") ?? "", .. arguments]);

    private CommandResult Wine(params string[] arguments) => new Command(_wine, arguments)
        .With("WINEPREFIX", _folder?.PathOf("wine"))
        .With("WINEDEBUG", "-all")
        .With("DISPLAY", null)
        .Run();
}
