namespace Packaging.Tests.Support;

/// <summary>The packages under test: those of the folder in DOTNET_SOCKETS_PACKAGES, or else packed here, once.</summary>
internal static class PackedFolder
{
    public const string NextVersion = "99.0.0";

    private static readonly Lazy<string> LazyPath = new(() =>
        Environment.GetEnvironmentVariable("DOTNET_SOCKETS_PACKAGES") is { Length: > 0 } given
            ? given
            : Pack(Checkout.PathOf("artifacts", "test-packages")));

    private static readonly Lazy<string> LazyNext = new(() =>
        Pack(Checkout.PathOf("artifacts", "test-packages-next"), "--rids", "any", "--version", NextVersion));

    /// <summary>Everything this machine can pack.</summary>
    public static string Current => NeedNative(LazyPath);

    /// <summary>A later version that has only the portable package.</summary>
    public static string Next => NeedBash(LazyNext);

    /// <summary>The version of the packages in <see cref="Current"/>, taken from the library's, whose name has no RID.</summary>
    public static string Version => Path.GetFileNameWithoutExtension(Directory.GetFiles(Current, "SocketSnapshot.*.nupkg").Single())
        ["SocketSnapshot.".Length..];

    public static string Package(string id)
    {
        var path = Path.Combine(Current, $"{id}.{Version}.nupkg");
        Assert.That(path, Does.Exist);
        return path;
    }

    private static string NeedNative(Lazy<string> folder)
    {
        Need.That(
            Programs.Find("clang") is not null || Programs.Find("gcc") is not null, "a linker for native packages", Programs.Remedy("clang"));
        return NeedBash(folder);
    }

    private static string NeedBash(Lazy<string> folder)
    {
        Need.Linux();
        Need.Program("bash");
        return folder.Value;
    }

    private static string Pack(string folder, params string[] options)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        new Command("bash", [Checkout.PathOf(".ci", "pack"), "--output", folder, .. options]).Run(TimeSpan.FromMinutes(10)).Succeeded();
        return folder;
    }
}
