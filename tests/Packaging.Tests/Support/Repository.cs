namespace Packaging.Tests.Support;

/// <summary>The checkout these tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Directory.Packages.props")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException($"No checkout is above {AppContext.BaseDirectory}.");
        }

        return folder;
    }
}
