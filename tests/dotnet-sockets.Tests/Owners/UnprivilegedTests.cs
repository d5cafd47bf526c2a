using System.Net;
using System.Text.Json;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Oracles;

namespace DotNetSockets.Tests.Owners;

/// <summary>The program as a user who may not look into other users' processes.</summary>
[Category(Categories.Oracle)]
internal sealed class UnprivilegedTests : IDisposable
{
    private readonly UnprivilegedTool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Test]
    public void The_rows_are_roots_the_owners_are_null_and_one_warning_counts_them()
    {
        using var sockets = new OpenSockets();
        using var network = NetworkNamespace.Create();
        network.Run(() =>
        {
            var listener = Tcp.Listen(sockets, IPAddress.Loopback, 4);
            Tcp.New(sockets, IPAddress.Loopback).Connect(listener.LocalEndPoint!);
            Udp.Bind(sockets, IPAddress.IPv6Loopback);
        });
        string[] arguments = ["-tuanp", "-j"];
        var root = Rows(Tool.Run(network, arguments));
        var (output, error) = network.Run(() => _tool.Run(arguments));
        var theirs = Rows(output);
        Assert.That(theirs.Select(Socket), Is.EqualTo(root.Select(Socket)));
        Assert.That(root.Count(row => row.GetProperty("pid").ValueKind == JsonValueKind.Number), Is.EqualTo(4));
        Assert.That(theirs.SelectMany(Owner), Has.All.Property(nameof(JsonElement.ValueKind)).EqualTo(JsonValueKind.Null));
        Assert.That(error, Does.Match(
            @"^dotnet-sockets: warning: The owners of 4 sockets could not be determined, because there is no permission to read the open files of \d+ processes\."
            + $@" To see them: sudo \S*/dotnet {_tool.Folder}/dotnet-sockets\.dll -tuanp -j\n$"));
    }

    private static List<JsonElement> Rows(string json) => [.. JsonDocument.Parse(json).RootElement.EnumerateArray()];

    private static string Socket(JsonElement row) =>
        string.Join(' ', row.EnumerateObject().Where(cell => !IsOwner(cell.Name)).Select(cell => $"{cell.Name}={cell.Value}"));

    private static IEnumerable<JsonElement> Owner(JsonElement row) => row.EnumerateObject().Where(cell => IsOwner(cell.Name)).Select(cell => cell.Value);

    private static bool IsOwner(string key) => key is "pid" or "process" or "processes";
}
