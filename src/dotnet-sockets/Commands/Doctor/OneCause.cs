namespace DotNetSockets.Commands.Doctor;

/// <summary>Leaves one finding where two checks see the same cause.</summary>
internal static class OneCause
{
    /// <summary>
    /// A peer that is gone is one finding: the share of bytes that were sent again says less than what is sent in vain right now, where that
    /// is all that was lost.
    /// </summary>
    internal static List<Finding> Of(List<Finding> findings)
    {
        var unsent = findings.Where(finding => finding.Check == "unsent-data")
            .SelectMany(finding => finding.Sockets).Select(socket => SocketKey.Of(socket)).ToHashSet();
        return findings.FindAll(finding => finding.Check != "retransmissions"
            || !finding.Sockets.All(socket => unsent.Contains(SocketKey.Of(socket))));
    }
}
