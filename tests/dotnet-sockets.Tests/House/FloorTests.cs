using System.Text.RegularExpressions;
using SocketSnapshot;

namespace DotNetSockets.Tests.House;

/// <summary>A room uses only rooms on a lower floor: kernel rooms know nothing of features, and features never see each other.</summary>
[TestFixture]
internal sealed class FloorTests
{
    /// <summary>The rooms of each floor, from the lowest one up.</summary>
    private static readonly string[][] Library =
    [
        ["Linux.Interop", "Model"],
        ["Sources"],
        ["Linux", "Linux.Cgroups"],
        ["Linux.Netlink"],
        ["Linux.Namespaces"],
        ["Linux.Owners"],
        ["Linux.Proc", "Linux.RtNetlink", "Linux.SockDiag.Pushdown"],
        ["Linux.SockDiag"],
        ["Linux.SockDiag.Families", "Managed"],
        [""],
    ];

    private static readonly string[][] Tool =
    [
        ["Interop", "Errors"],
        ["Tables", "Files", "Names"],
        ["Output"],
        ["Formats", "Sockets"],
        ["Sockets.Columns"],
        ["Recordings"],
        ["Filters.Tree"],
        ["Filters.Syntax"],
        ["Filters.Predicates"],
        ["Filters"],
        ["CommandLine"],
        ["Commands"],
        [
            "Commands.Doctor", "Commands.Explain", "Commands.Groups", "Commands.Interfaces", "Commands.Routes", "Commands.SelfDescription",
            "Commands.Services", "Commands.Sockets", "Commands.Statistics",
        ],
        ["Commands.Diff", "Commands.Doctor.Checks", "Commands.Wait"],
        [""],
    ];

    [Test]
    public void Every_project_has_a_plan() => Assert.That(
        Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(Path.GetFileName), Is.EquivalentTo(["SocketSnapshot", "dotnet-sockets"]));

    /// <summary>The public types share the root namespace, so that a program needs one using: their rooms are their files' folders.</summary>
    [Test]
    public void A_room_of_the_library_uses_only_rooms_on_a_lower_floor() =>
        Assert.That(string.Join("\n", new FloorPlan("SocketSnapshot", Library, FolderOf).Faults(typeof(SocketTable).Assembly.Location)), Is.Empty);

    [Test]
    public void A_room_of_the_tool_uses_only_rooms_on_a_lower_floor() =>
        Assert.That(string.Join("\n", new FloorPlan("DotNetSockets", Tool).Faults(typeof(App).Assembly.Location)), Is.Empty);

    private static string FolderOf(string type)
    {
        var project = Path.Combine(Repository.Root, "src", "SocketSnapshot");
        var declared = new Regex($@"\b(class|struct|enum|interface|record|delegate [^(\n]*) {type.Split('`')[0]}\b");
        var file = Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories).First(path => declared.IsMatch(File.ReadAllText(path)));
        var room = Path.GetRelativePath(project, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.');
        return room == "." ? "" : room.Split('.')[0] == "Model" ? "Model" : room;
    }
}
