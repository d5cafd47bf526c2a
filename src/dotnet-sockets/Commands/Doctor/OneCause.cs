namespace DotNetSockets.Commands.Doctor;

/// <summary>Leaves one finding where two checks see the same cause.</summary>
internal static class OneCause
{
    /// <summary>Drops what gives way, where other findings are about all of its sockets.</summary>
    internal static List<Finding> Of(List<Finding> findings)
    {
        var told = findings.Where(finding => !finding.GivesWay)
            .SelectMany(finding => finding.Sockets).Select(socket => SocketKey.Of(socket)).ToHashSet();
        return findings.FindAll(finding => !finding.GivesWay || !finding.Sockets.All(socket => told.Contains(SocketKey.Of(socket))));
    }
}
