namespace Packaging.Tests.Support;

/// <summary>
/// A folder for 'dotnet tool install --tool-path', with a NuGet configuration that knows one source and caches of its own:
/// what is installed comes from the packed folder and from nowhere else.
/// </summary>
internal sealed class ToolPath : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Tools => _folder.PathOf("tools");

    public string Tool => Path.Combine(Tools, "dotnet-sockets");

    public static ToolPath Installed(string packages)
    {
        var path = new ToolPath();
        path.Manage("install", packages).Succeeded();
        return path;
    }

    public CommandResult Manage(string command, string packages)
    {
        var configuration = _folder.Write("nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="packed" value="{packages}" /></packageSources>
            </configuration>
            """);
        return Dotnet("tool", command, "dotnet-sockets", "--prerelease", "--tool-path", Tools, "--configfile", configuration);
    }

    public CommandResult Uninstall() => Dotnet("tool", "uninstall", "dotnet-sockets", "--tool-path", Tools);

    public string List() => Dotnet("tool", "list", "--tool-path", Tools).Succeeded().Out;

    public CommandResult Run(params string[] arguments) => new Command(Tool, arguments).Run();

    public void Dispose() => _folder.Dispose();

    private CommandResult Dotnet(params string[] arguments) => new Command("dotnet", arguments)
        .With("NUGET_PACKAGES", _folder.PathOf("cache"))
        .With("DOTNET_CLI_HOME", _folder.Path)
        .With("DOTNET_CLI_TELEMETRY_OPTOUT", "1")
        .With("DOTNET_NOLOGO", "1")
        .With("DOTNET_GENERATE_ASPNET_CERTIFICATE", "false")
        .With("DOTNET_ADD_GLOBAL_TOOLS_TO_PATH", "false")
        .Run();
}
