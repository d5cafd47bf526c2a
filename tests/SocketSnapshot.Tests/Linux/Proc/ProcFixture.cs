namespace SocketSnapshot.Tests.Linux.Proc;

/// <summary>The trees below Fixtures/proc.</summary>
internal static class ProcFixture
{
    internal static string Root(string tree) => Path.Combine(TestContext.CurrentContext.TestDirectory, "Fixtures", "proc", tree);
}
