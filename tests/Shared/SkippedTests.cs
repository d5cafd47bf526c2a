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

    /// <summary>Standard error is what the runner shows whatever its verbosity.</summary>
    [OneTimeTearDown]
    public void Tell() => TestContext.Error.WriteLine(Summary(
        Assembly.GetExecutingAssembly().GetName().Name!, [.. Leaves(TestExecutionContext.CurrentContext.CurrentResult)]));

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

    /// <summary>The first line, without the name of the step that was skipped.</summary>
    private static string ReasonOf(ITestResult result)
    {
        var line = (result.Message ?? "no reason was given").Split('\n')[0].Trim();
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && line[..colon].TrimEnd() is "OneTimeSetUp" or "SetUp" ? line[(colon + 2)..] : line;
    }
}
