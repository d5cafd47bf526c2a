using System.Xml.Linq;

namespace DotNetSockets.Tests.House;

/// <summary>Whoever passes on the software of others passes on their licences, too.</summary>
[TestFixture]
internal sealed class NoticeTests
{
    private static readonly string Rule = new('-', 80);

    [Test]
    public void Every_package_inside_the_tool_has_its_licence_in_the_notices_and_no_other_has()
    {
        var notices = Notices();

        Assert.That(notices.Select(Name), Is.EqualTo([.. References("dotnet-sockets"), ".NET runtime (in the native packages only)"]));
        Assert.Multiple(() =>
        {
            foreach (var notice in notices)
            {
                Assert.That(notice, Does.Contain("Copyright (c) "), Name(notice));
                Assert.That(notice, Does.Contain("AS IS").And.Match("Permission is hereby granted|END OF TERMS AND CONDITIONS"), Name(notice));
            }
        });
    }

    [Test]
    public void The_library_contains_no_software_of_others() => Assert.That(References("SocketSnapshot"), Is.Empty);

    private static string[] Notices() =>
        [.. File.ReadAllText(Path.Combine(Repository.Root, "THIRD-PARTY-NOTICES.txt")).Split($"\n{Rule}\n").Skip(1).Select(text => text.Trim())];

    private static string Name(string notice) => notice.Split('\n')[0];

    /// <summary>What a build alone needs is not inside: its assets are private.</summary>
    private static string[] References(string project) =>
    [
        .. XDocument.Load(Path.Combine(Repository.Root, "src", project, $"{project}.csproj")).Descendants("PackageReference")
            .Where(reference => (string?)reference.Attribute("PrivateAssets") != "all")
            .Select(reference => (string?)reference.Attribute("Include") ?? ""),
    ];
}
