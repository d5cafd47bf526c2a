using System.Globalization;
using System.Reflection;
using System.Text;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

/// <summary>
/// Says at the end of a run how many tests were skipped for what, and what runs them all. It stands in no namespace, so that NUnit
/// runs it around all tests of the assembly.
/// </summary>
[SetUpFixture]
#pragma warning disable CA1050 // NUnit: a SetUpFixture in a namespace is for that namespace alone.
public sealed class SkippedTests
#pragma warning restore CA1050
{
    /// <summary>Installs what Debian lacks, and runs every test.</summary>
    private const string Everything = "sudo .ci/run";

    /// <summary>
    /// On standard error, which the runner shows whatever its verbosity; and in a file, from which 'dotnet test' of the solution says
    /// it for all projects at its very end.
    /// </summary>
    [OneTimeTearDown]
    public void Tell()
    {
        var name = Assembly.GetExecutingAssembly().GetName().Name!;
        var summary = Summary(name, [.. Leaves(TestExecutionContext.CurrentContext.CurrentResult)]);
        TestContext.Error.WriteLine(summary);
        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "skipped"));
            File.WriteAllText(Path.Combine(folder.FullName, $"{name}.txt"), summary + "\n");
        }
        catch (Exception refusal) when (refusal is UnauthorizedAccessException or IOException)
        {
            // Another user's checkout, or a file system for reading.
        }
    }

    private static IEnumerable<ITestResult> Leaves(ITestResult result) =>
        result.HasChildren ? result.Children.SelectMany(Leaves) : result.Test.IsSuite ? [] : [result];

    private static string Summary(string name, IReadOnlyList<ITestResult> results)
    {
        var skipped = results.Where(result => result.ResultState.Status == TestStatus.Skipped).ToList();
        if (skipped.Count == 0)
        {
            return $"{name}: no test of {results.Count} was skipped.";
        }

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{name}: {skipped.Count} of {results.Count} tests were skipped:");
        foreach (var (reason, count) in skipped.CountBy(ReasonOf).OrderByDescending(pair => pair.Value))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{count,7}  {reason}");
        }

        return text.Append(CultureInfo.InvariantCulture, $"\nThis runs them all (on Debian): {Everything}").ToString();
    }

    /// <summary>The first line, without the names of the steps that were skipped, which NUnit puts before it.</summary>
    private static string ReasonOf(ITestResult result)
    {
        var line = (result.Message ?? "no reason was given").Split('\n')[0];
        while (line.Split(':', 2) is [var step, var rest] && step.Trim() is "OneTimeSetUp" or "SetUp")
        {
            line = rest;
        }

        return line.Trim();
    }
}
