using System.Globalization;
using SocketSnapshot;

namespace DotNetSockets.Commands.Explain;

/// <summary>The states of TCP drawn in ASCII, with this host's number of sockets in each.</summary>
internal static class StateDiagram
{
    private const int BoxWidth = 13;

    /// <summary>How wide the drawing is; on a narrower screen it is none.</summary>
    internal static int Width { get; } = Drawing.ReplaceLineEndings("\n").Split('\n').Max(line => line.Length);

    /// <summary>Where the kernel does not tell how many there are.</summary>
    private const string NotListed = "(not listed)";

    /// <summary>The place of a count is # and its state, as wide as a box.</summary>
    private const string Drawing =
        """
                                        +-------------+
                     listen()           |    CLOSE    |           connect(),
                 .----------------------|#CLOSE       |----------------------.
                 |                      +-------------+           sends SYN  |
                 v                                                           v
          +-------------+   SYN came,   +-------------+   SYN came,   +-------------+
          |   LISTEN    |-------------->|  SYN_RECV   |<--------------|  SYN_SENT   |
          |#LISTEN      | sends SYN+ACK |#SYN_RECV    | sends SYN+ACK |#SYN_SENT    |
          +-------------+               +-------------+               +-------------+
                                               |               SYN+ACK came, |
                                      ACK came |                   sends ACK |
                                               v                             |
                                        +-------------+                      |
                                        | ESTABLISHED |<---------------------'
                                        |#ESTABLISHED |
                                        +-------------+
                    close(), sends FIN   |           |   FIN came, sends ACK
                 .-----------------------'           '-----------------------.
                 v                                                           v
          +-------------+   FIN came,   +-------------+               +-------------+
          |  FIN_WAIT1  |-------------->|   CLOSING   |               | CLOSE_WAIT  |
          |#FIN_WAIT1   |   sends ACK   |#CLOSING     |               |#CLOSE_WAIT  |
          +-------------+               +-------------+               +-------------+
             |       |                         |                             |
             | ACK   | FIN+ACK came,           | ACK came           close(), |
             | came  | sends ACK               |                   sends FIN |
             |       '---------------------.   |                             |
             v                             v   v                             v
          +-------------+   FIN came,   +-------------+               +-------------+
          |  FIN_WAIT2  |-------------->|  TIME_WAIT  |               |  LAST_ACK   |
          |#FIN_WAIT2   |   sends ACK   |#TIME_WAIT   |               |#LAST_ACK    |
          +-------------+               +-------------+               +-------------+
                                               | a minute is over            | ACK came
                                               v                             v
                                             CLOSE                         CLOSE
        """;

    /// <param name="countOf">How many sockets are in a state; null where that is not known.</param>
    internal static string Draw(Func<SocketState, long?> countOf)
    {
        var drawing = Drawing.ReplaceLineEndings("\n");
        foreach (var topic in StateTopics.All)
        {
            var count = countOf(topic.State)?.ToString(CultureInfo.InvariantCulture) ?? NotListed;
            drawing = drawing.Replace(("#" + topic.Name).PadRight(BoxWidth), Centre(count), StringComparison.Ordinal);
        }

        return drawing;
    }

    private static string Centre(string text) => text.PadLeft((BoxWidth + text.Length + 1) / 2).PadRight(BoxWidth);
}
