using System.Text.Json;
using DotNetSockets.Commands.Doctor;
using DotNetSockets.Names;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Commands.Doctor;

/// <summary>A network of its own with the doctor in it.</summary>
internal sealed class Clinic : IDisposable
{
    private Clinic(NetworkNamespace network) => Network = network;

    internal NetworkNamespace Network { get; }

    internal OpenSockets Sockets { get; } = new();

    internal static Clinic Open() => new(NetworkNamespace.Create());

    internal void Run(Action work) => Network.Run(work);

    internal T Run<T>(Func<T> work) => Network.Run(work);

    /// <summary>The findings of a check, or of all.</summary>
    internal IReadOnlyList<JsonElement> Findings(params string[] arguments)
    {
        var run = Doctor([.. arguments, "-j"]);
        Assert.That(run.Code, Is.Zero, run.Error);
        IReadOnlyList<JsonElement> findings = [.. JsonDocument.Parse(run.Output).RootElement.EnumerateArray()];
        foreach (var finding in findings)
        {
            AssertShowsMore(Word(finding, "next")!);
        }

        return findings;
    }

    /// <summary>The findings of a check, as soon as there are those that are wanted: for what is found only once it has lasted.</summary>
    internal IReadOnlyList<JsonElement> AwaitFindings(Func<IReadOnlyList<JsonElement>, bool> areThere, params string[] arguments)
    {
        IReadOnlyList<JsonElement> findings = [];
        Wait.Until(() => areThere(findings = Findings(arguments)), () => $"findings of {string.Join(' ', arguments)}; found: {string.Join(", ", findings)}");
        return findings;
    }

    /// <summary>What a check finds where something happens between its two readings and is over at the second.</summary>
    internal IReadOnlyList<Finding> FindingsWhile(Check check, Action work) => Network.Run(() =>
    {
        var host = Examination.Make(work, new KernelSettings(), CancellationToken.None);
        return (IReadOnlyList<Finding>)[.. check.Find(host)];
    });

    /// <summary>The command to run next runs as it is printed, and says something.</summary>
    internal void AssertShowsMore(string next) => AssertShowsMore(Network, next);

    /// <inheritdoc cref="AssertShowsMore(string)"/>
    internal static void AssertShowsMore(NetworkNamespace network, string next)
    {
        if (!next.StartsWith("dotnet-sockets ", StringComparison.Ordinal))
        {
            Assert.That(network.Run(() => Command.Run("sh", "-c", next)), Is.Not.Empty);
            return;
        }

        var words = Command.Run("sh", "-c", $"printf '%s\\n' {next}").TrimEnd().Split('\n')[1..];
        var run = network.Run(() => AppRun.Of(words));
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")), next);
        if (words[0].StartsWith('-'))
        {
            Assert.That(run.Output.Split('\n'), Has.Length.GreaterThan(3), next + " shows a row");
        }
        else if (words[0] == "summary")
        {
            Assert.That(run.Output.Split('\n'), Has.Length.GreaterThan(2), next + " shows a group");
        }
    }

    internal AppRun Doctor(params string[] arguments) => Network.Run(() => AppRun.Of(["doctor", .. arguments, "--interval", "0.2"]));

    internal static IReadOnlyList<JsonElement> Evidence(JsonElement finding) => [.. finding.GetProperty("evidence").EnumerateArray()];

    /// <summary>By how much a counter changed, in each piece of evidence about it.</summary>
    internal static IEnumerable<long?> Changes(Finding finding, string counter) => finding.Evidence
        .Select(row => row.Parts.ToDictionary(part => part.Key, part => part.Value))
        .Where(parts => parts.TryGetValue("counter", out var name) && name.Text == counter)
        .Select(parts => (long?)parts["change"].Number);

    /// <summary>Null where the row has no such part.</summary>
    internal static string? Word(JsonElement row, string key) => row.TryGetProperty(key, out var value) ? value.GetString() : null;

    internal static int Number(JsonElement row, string key) => row.GetProperty(key).GetInt32();

    public void Dispose()
    {
        Sockets.Dispose();
        Network.Dispose();
    }
}
