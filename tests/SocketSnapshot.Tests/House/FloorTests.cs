
namespace SocketSnapshot.Tests.House;

/// <summary>A room uses only rooms on a lower floor.</summary>
[TestFixture]
internal sealed class FloorTests
{
    private static readonly Dictionary<string, Dictionary<string, int>> Projects = new()
    {
        ["SocketSnapshot"] = new() { ["Interop"] = 0, ["Model"] = 1, ["Providers"] = 2, ["Linux"] = 3, ["Managed"] = 3 },
        ["dotnet-sockets"] = new()
        {
            ["Interop"] = 0,
            ["Rows"] = 0,
            ["Usage"] = 0,
            ["Files"] = 1,
            ["Query"] = 1,
            ["Recordings"] = 1,
            ["Filters"] = 2,
            ["Formatting"] = 2,
            ["Lessons"] = 2,
            ["Doctor"] = 2,
            ["Verbs"] = 3,
        },
    };

    [Test]
    public void Every_project_has_a_plan() =>
        Assert.That(Directory.GetDirectories(Sources()).Select(Path.GetFileName), Is.EquivalentTo(Projects.Keys));

    [TestCase("SocketSnapshot", "SocketTable.cs")]
    [TestCase("dotnet-sockets", "App.cs")]
    public void A_room_uses_only_rooms_on_a_lower_floor(string project, string topmost)
    {
        var files = Read(Path.Combine(Sources(), project));
        Assert.That(files.Keys, Does.Contain(topmost));
        Assert.That(new FloorPlan(Projects[project], files).Faults(), Is.Empty);
    }

    private static string Sources() => Path.Combine(Repository.Root, "src");

    private static Dictionary<string, string> Read(string folder) =>
        (from path in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
         let file = Path.GetRelativePath(folder, path).Replace('\\', '/')
         where file.Split('/')[0] is not ("bin" or "obj")
         select (file, path)).ToDictionary(pair => pair.file, pair => File.ReadAllText(pair.path));
}
