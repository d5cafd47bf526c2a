namespace Tests.Shared;

/// <summary>Texts that somebody has looked at: <c>NAME.approved.txt</c> in the test project's folder.</summary>
internal static class Approved
{
    private const string Update = "UPDATE_APPROVED";

    /// <summary>Compares, or with UPDATE_APPROVED=1 in the environment writes what there is to be looked at.</summary>
    internal static void Text(string name, string actual)
    {
        var path = Path.Combine(Repository.Root, "tests", typeof(Approved).Assembly.GetName().Name!, $"{name}.approved.txt");
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.That(actual, Is.EqualTo(File.Exists(path) ? File.ReadAllText(path) : null), $"{path}; {Update}=1 writes it anew");
    }
}
