using System.Text.Json;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Verbs;

namespace DotNetSockets.Tests.Doctor;

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
        return [.. JsonDocument.Parse(run.Output).RootElement.EnumerateArray()];
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
