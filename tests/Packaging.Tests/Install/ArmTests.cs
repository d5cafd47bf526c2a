using Packaging.Tests.Support;

namespace Packaging.Tests.Install;

/// <summary>The linux-arm64 package, its program run by qemu's user emulation.</summary>
[Category(Categories.Processors)]
[Category(Categories.Packaging)]
internal sealed class ArmTests : IDisposable
{
    private const string CrossRoot = "/usr/aarch64-linux-gnu";

    private TemporaryFolder? _folder;
    private string _qemu = "";
    private string _program = "";

    [OneTimeSetUp]
    public void Extract()
    {
        Need.Linux();
        Need.Program("clang");
        Need.Program("aarch64-linux-gnu-gcc");
        _qemu = Need.Program("qemu-aarch64-static");
        _folder = new TemporaryFolder();
        using var package = Package.Open("dotnet-sockets.linux-arm64");
        _program = package.Extract("tools/any/linux-arm64/dotnet-sockets", _folder.Path);
    }

    public void Dispose() => _folder?.Dispose();

    [Test]
    public void The_program_is_for_arm64() => Assert.That(Elf.MachineOf(_program), Is.EqualTo(Elf.Arm64));

    [Test]
    public void The_program_tells_its_version() =>
        Assert.That(Run("--version").Succeeded().Out, Does.Contain(PackedFolder.Version));

    [Test]
    public void Where_the_emulator_has_no_netlink_the_table_comes_from_proc_and_a_warning_says_so()
    {
        var result = Run("-tan").Succeeded();

        Assert.That(result.Out, Does.Contain("Proto Recv-Q Send-Q Local Address"));
        Assert.That(result.Error, Does.Contain("/proc"));
    }

    /// <summary>The cross compiler's libraries are named twice, because the loader would mix them with the system's own arm64 ones.</summary>
    private CommandResult Run(params string[] arguments) => new Command(
        _qemu, ["-L", CrossRoot, "-E", $"LD_LIBRARY_PATH={CrossRoot}/lib", _program, .. arguments]).Run();
}
