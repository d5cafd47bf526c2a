using System.Text.Json;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Verbs;

namespace DotNetSockets.Tests.Doctor;

/// <summary>A network of its own with the doctor in it.</summary>
internal sealed class Clinic : IDisposable
{
    /// <summary>By then the doctor has made its first reading.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

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

    /// <summary>
    /// The findings of a check, where something happens between its two readings and is over at the second. The network's thread is
    /// the doctor's meanwhile: the sockets have to be there already.
    /// </summary>
    internal IReadOnlyList<JsonElement> FindingsWhile(string[] arguments, Action work)
    {
        var happening = new Thread(() =>
        {
            Thread.Sleep(Settled);
            work();
        });
        happening.Start();
        var run = Network.Run(() => AppRun.Of(["doctor", .. arguments, "-j", "--interval", "5"]));
        happening.Join();
        Assert.That(run.Code, Is.Zero, run.Error);
        return [.. JsonDocument.Parse(run.Output).RootElement.EnumerateArray()];
    }

    /// <summary>The command to run next runs as it is printed, and says something.</summary>
    internal void AssertShowsMore(string next)
    {
        if (!next.StartsWith("dotnet-sockets ", StringComparison.Ordinal))
        {
            Assert.That(Network.Run(() => Command.Run("sh", "-c", next)), Is.Not.Empty);
            return;
        }

        var words = Command.Run("sh", "-c", $"printf '%s\\n' {next}").TrimEnd().Split('\n')[1..];
        var run = Network.Run(() => AppRun.Of(words));
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")), next);
        if (words[0].StartsWith('-'))
        {
            Assert.That(run.Output.Split('\n'), Has.Length.GreaterThan(3), next + " shows a row");
        }
    }

    internal AppRun Doctor(params string[] arguments) => Network.Run(() => AppRun.Of(["doctor", .. arguments, "--interval", "0.2"]));

    internal static IReadOnlyList<JsonElement> Evidence(JsonElement finding) => [.. finding.GetProperty("evidence").EnumerateArray()];

    /// <summary>Null where the row has no such part.</summary>
    internal static string? Word(JsonElement row, string key) => row.TryGetProperty(key, out var value) ? value.GetString() : null;

    internal static int Number(JsonElement row, string key) => row.GetProperty(key).GetInt32();

    public void Dispose()
    {
        Sockets.Dispose();
        Network.Dispose();
    }
}
