namespace Packaging.Tests.Support;

/// <summary>Skips a test whose program is not installed, and says what to install.</summary>
internal static class Need
{
    /// <summary>Where Debian keeps wine's 64-bit loader; it is not on the path.</summary>
    private static readonly string[] OtherFolders = ["/usr/lib/wine", "/usr/sbin", "/sbin"];

    public static string Program(string name, string package) => Find(name) ?? Skip($"{name} is not here: install {package}");

    public static void Linux()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Ignore("This is about the packages' Linux side: run it on Linux");
        }
    }

    public static void Root()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            Assert.Ignore("A mount namespace is needed: run the tests as root");
        }
    }

    public static bool Has(string name) => Find(name) is not null;

    private static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Concat(OtherFolders)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    private static string Skip(string reason)
    {
        Assert.Ignore(reason);
        return reason;
    }
}
