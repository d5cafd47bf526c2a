using System.Text.Json;
using System.Text.RegularExpressions;
using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Namespaces.Zoo;

namespace DotNetSockets.Tests.Oracles;

/// <summary>
/// The memory and the shutdown that ss prints of UNIX and packet sockets. Of netlink each program that asks has some of its own, and the
/// kernel's change from one moment to the next.
/// </summary>
[Category(Categories.Oracle)]
internal sealed partial class FamilyDetailTests
{
    [TestCase("unix", "-xan")]
    [TestCase("packet", "-0an")]
    public void Each_sockets_memory_and_shutdown_are_those_of_ss(string family, string flags)
    {
        using var zoo = FamilyZoo.Open();
        var theirs = zoo.Network.Run(() => Command.Run("ss", [.. flags.Split(' '), "-m", "-e", "-O", "-H"]))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Details).Order(StringComparer.Ordinal).ToList();
        var ours = Tool.Run(zoo.Network, "-A", family, "-an", "-f", "ndjson", "--columns",
                "inode,rmem_alloc_bytes,rcvbuf_bytes,wmem_alloc_bytes,sndbuf_bytes,fwd_alloc_bytes,wmem_queued_bytes,optmem_bytes,backlog_bytes,drops,shutdown")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))
            .Where(row => family != "unix" || row.GetProperty("inode").ValueKind == JsonValueKind.Number)
            .Select(row => string.Join(' ', row.EnumerateObject().Skip(1).Select(value => value.Value.ToString())).TrimEnd()).Order(StringComparer.Ordinal).ToList();
        Assert.That(ours, Is.Not.Empty);
        Assert.That(ours, Is.EqualTo(theirs));
    }

    private static string Details(string line)
    {
        var numbers = Memory().Match(line).Groups.Values.Skip(1).Select(group => group.Value);
        var shutdown = line.Contains("<->", StringComparison.Ordinal) ? "none" : line.Contains("-->", StringComparison.Ordinal) ? "receive"
            : line.Contains("<--", StringComparison.Ordinal) ? "send" : line.Contains("---", StringComparison.Ordinal) ? "both" : "";
        return string.Join(' ', [.. numbers, shutdown]).TrimEnd();
    }

    [GeneratedRegex(@"skmem:\(r(\d+),rb(\d+),t(\d+),tb(\d+),f(\d+),w(\d+),o(\d+),bl(\d+),d(\d+)\)")]
    private static partial Regex Memory();
}
