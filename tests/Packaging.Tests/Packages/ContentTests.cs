using System.IO.Compression;
using Packaging.Tests.Support;

namespace Packaging.Tests.Packages;

[Category(Categories.Packaging)]
internal sealed class ContentTests
{
    private static readonly string NativeFolder = $"tools/any/{Elf.HostRid}/";
    private static readonly string NativePackage = $"dotnet-sockets.{Elf.HostRid}";

    [Test]
    public void The_pointer_lists_exactly_the_packages_that_were_packed()
    {
        using var pointer = Package.Open("dotnet-sockets");
        var listed = pointer.Xml("tools/any/any/DotnetToolSettings.xml").Descendants("RuntimeIdentifierPackage")
            .Select(element => element.Attribute("Id")?.Value);
        var packed = Directory.GetFiles(PackedFolder.Current, "dotnet-sockets.*.nupkg")
            .Select(file => Path.GetFileName(file).Replace($".{PackedFolder.Version}.nupkg", "", StringComparison.Ordinal))
            .Where(id => id != "dotnet-sockets");

        Assert.That(listed, Is.EquivalentTo(packed));
    }

    [Test]
    public void The_native_package_holds_one_program_for_this_machine_and_nothing_to_go_with_it()
    {
        using var package = Package.Open(NativePackage);

        using var program = package.OpenFile(NativeFolder + "dotnet-sockets");

        Assert.That(Elf.MachineOf(program), Is.EqualTo(Elf.Host));
        Assert.That(
            package.Files.Where(file => file.StartsWith("tools/", StringComparison.Ordinal)),
            Is.EquivalentTo([NativeFolder + "dotnet-sockets", NativeFolder + "DotnetToolSettings.xml"]));
    }

    [Test]
    public void The_native_package_is_small_enough_to_be_fetched_for_one_run()
    {
        using var package = Package.Open(NativePackage);

        // A start counts more than the last megabyte: the program's data lies in it as it is used (IlcDehydrate in the tool's project).
        // The writer of workbooks is half a megabyte of it; wait, rates and the columns of many hosts are an eighth.
        Assert.That(package.Size, Is.LessThan(6 << 20));
    }

    [Test]
    public void The_debugger_file_of_the_native_program_is_kept_beside_the_packages()
    {
        var file = Path.Combine(PackedFolder.Current, "symbols", Elf.HostRid, "dotnet-sockets.dbg");
        Assert.That(Elf.MachineOf(file), Is.EqualTo(Elf.Host));
    }

    [Test]
    public void The_portable_package_rolls_forward_to_a_later_runtime()
    {
        using var package = Package.Open("dotnet-sockets.any");
        Assert.That(package.Text("tools/net10.0/any/dotnet-sockets.runtimeconfig.json"), Does.Contain("\"rollForward\": \"LatestMajor\""));
    }

    [Test]
    public void The_library_depends_on_nothing_and_comes_with_documentation_and_symbols()
    {
        using var package = Package.Open("SocketSnapshot");
        using var symbols = ZipFile.OpenRead(Path.ChangeExtension(PackedFolder.Package("SocketSnapshot"), ".snupkg"));

        Assert.That(package.Metadata.Descendants().Where(element => element.Name.LocalName == "dependency"), Is.Empty);
        Assert.That(
            package.Files.Where(file => file.StartsWith("lib/", StringComparison.Ordinal)),
            Is.EquivalentTo(["lib/net10.0/SocketSnapshot.dll", "lib/net10.0/SocketSnapshot.xml"]));
        Assert.That(symbols.Entries.Select(entry => entry.FullName), Has.Member("lib/net10.0/SocketSnapshot.pdb"));
    }
}
