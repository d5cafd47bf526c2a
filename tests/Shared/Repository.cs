namespace Tests.Shared;

/// <summary>The repository that the tests were built in.</summary>
internal static class Repository
{
    /// <summary>The folder above the tests with the central package versions, of which there is one.</summary>
    internal static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"There is no repository above {AppContext.BaseDirectory}.");
    }
}
