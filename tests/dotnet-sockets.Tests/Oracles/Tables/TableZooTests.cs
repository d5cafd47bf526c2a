using System.Text.Json;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Oracles.Tables;

/// <summary>Tests that compare tables of one and the same namespace with those of other programs.</summary>
[Category(Categories.Oracle)]
internal abstract class TableZooTests : IDisposable
{
    private const int Attempts = 20;

    private TableZoo _zoo = null!;

    [OneTimeSetUp]
    public void Build()
    {
        // For an interface of the kind tun.
        Need.Device("/dev/net/tun");
        _zoo = new TableZoo();
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => _zoo?.Dispose();

    protected string Ours(params string[] arguments) => Tool.Run(_zoo.Network, arguments);

    protected string Theirs(string program, params string[] arguments) => _zoo.Network.Run(() => Command.Run(program, arguments));

    protected IReadOnlyList<JsonElement> OurJson(params string[] arguments) => Objects(Ours([.. arguments, "-j"]));

    protected IReadOnlyList<JsonElement> TheirJson(string program, params string[] arguments) => Objects(Theirs(program, arguments));

    /// <summary>Ours are theirs, in any order; read again where theirs moved meanwhile, for the kernel sends by itself.</summary>
    protected static void AssertSame(Func<IEnumerable<string>> ours, Func<IEnumerable<string>> theirs)
    {
        var before = theirs().ToList();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var our = ours().ToList();
            var after = theirs().ToList();
            if (before.SequenceEqual(after))
            {
                Assert.That(our, Is.Not.Empty);
                Assert.That(our.Order(StringComparer.Ordinal), Is.EqualTo(after.Order(StringComparer.Ordinal)));
                return;
            }

            before = after;
        }

        throw new InvalidOperationException($"The tables moved in each of {Attempts} attempts to read them.");
    }

    protected static IEnumerable<string[]> Words(string text, int skip) =>
        text.Split('\n').Skip(skip).Where(line => line.Length > 0).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text of a property; null where it is not there or null.</summary>
    protected static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    private static IReadOnlyList<JsonElement> Objects(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.Clone().EnumerateArray()];
    }
}
