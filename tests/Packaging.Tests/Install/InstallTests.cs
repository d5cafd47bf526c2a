using Packaging.Tests.Support;

namespace Packaging.Tests.Install;

/// <summary>What a user does with the packages.</summary>
[Category(Categories.Packaging)]
internal sealed class InstallTests
{
    [Test]
    public void Installed_from_the_folder_the_tool_is_the_native_program()
    {
        using var path = ToolPath.Installed(PackedFolder.Current);

        Assert.That(Elf.MachineOf(path.Tool), Is.EqualTo(Elf.Host));
        Assert.That(Directory.GetFiles(path.Tools, "dotnet-sockets.dll", SearchOption.AllDirectories), Is.Empty);
        Assert.That(path.Run("--version").Succeeded().Out, Does.Contain(PackedFolder.Version));
    }

    [Test]
    public void The_native_tool_prints_the_table_where_there_is_no_dotnet()
    {
        using var path = ToolPath.Installed(PackedFolder.Current);
        var result = new Command("env", "-i", path.Tool, "-tan").Run().Succeeded();
        Assert.That(result.Out, Does.Contain("Proto Recv-Q Send-Q Local Address"));
    }

    [Test]
    public void Commands_that_share_a_file_write_one_behind_the_other()
    {
        using var folder = new TemporaryFolder();
        using var path = ToolPath.Installed(PackedFolder.Current);
        var file = folder.PathOf("shared");
        new Command("sh", "-c", """(echo first; "$0" -tln --no-header; echo last) > "$1" """, path.Tool, file).Run().Succeeded();
        Assert.That(File.ReadAllText(file), Does.StartWith("first\n").And.EndWith("last\n"));
        new Command("sh", "-c", """ "$0" --version >> "$1" """, path.Tool, file).Run().Succeeded();
        Assert.That(File.ReadAllText(file), Does.StartWith("first\n").And.Contain($"last\n{PackedFolder.Version}"));
    }

    [Test]
    public void The_tool_answers_as_a_command_of_dotnet()
    {
        using var path = ToolPath.Installed(PackedFolder.Current);
        var result = new Command("dotnet", "sockets", "--version")
            .With("PATH", $"{path.Tools}:{Environment.GetEnvironmentVariable("PATH")}").Run().Succeeded();
        Assert.That(result.Out, Does.Contain(PackedFolder.Version));
    }

    [Test]
    public void Where_there_is_no_native_package_the_portable_one_is_installed_and_runs()
    {
        using var path = ToolPath.Installed(PackedFolder.Next);

        Assert.That(Directory.GetFiles(path.Tools, "dotnet-sockets.dll", SearchOption.AllDirectories), Has.Length.EqualTo(1));
        Assert.That(path.Run("--version").Succeeded().Out, Does.Contain(PackedFolder.NextVersion));
        Assert.That(path.Run("-tan").Succeeded().Out, Does.Contain("Proto Recv-Q Send-Q Local Address"));
    }

    [Test]
    public void The_portable_package_of_the_same_folder_runs_on_the_runtime()
    {
        using var package = Package.Open("dotnet-sockets.any");
        using var folder = new TemporaryFolder();
        package.ExtractAll(folder.Path);

        var result = new Command("dotnet", folder.PathOf("tools/net10.0/any/dotnet-sockets.dll"), "-tan").Run().Succeeded();

        Assert.That(result.Out, Does.Contain("Proto Recv-Q Send-Q Local Address"));
    }

    [Test]
    public void An_update_puts_the_later_version_in_the_place_of_the_earlier_one()
    {
        using var path = ToolPath.Installed(PackedFolder.Current);

        path.Manage("update", PackedFolder.Next).Succeeded();

        Assert.That(path.Run("--version").Succeeded().Out, Does.Contain(PackedFolder.NextVersion));
        Assert.That(path.List(), Does.Contain(PackedFolder.NextVersion).And.Not.Contain($" {PackedFolder.Version} "));
    }

    [Test]
    public void Uninstalled_the_tool_is_gone()
    {
        using var path = ToolPath.Installed(PackedFolder.Current);

        path.Uninstall().Succeeded();

        Assert.That(Path.Exists(path.Tool), Is.False);
        Assert.That(path.List(), Does.Not.Contain("dotnet-sockets"));
    }
}
