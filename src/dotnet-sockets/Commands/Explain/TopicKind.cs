namespace DotNetSockets.Commands.Explain;

/// <summary>What a topic is.</summary>
internal enum TopicKind
{
    /// <summary>A state of TCP.</summary>
    State = 0,

    /// <summary>A column of a command.</summary>
    Column = 1,

    /// <summary>A command of the command line.</summary>
    Command = 2,

    /// <summary>A check of the doctor.</summary>
    Check = 3,

    /// <summary>A port, by number or by name.</summary>
    Port = 4,

    /// <summary>Sockets of this host, by an address and a port.</summary>
    Socket = 5,

    /// <summary>Several topics at once.</summary>
    Overview = 6,

    /// <summary>A word of the filter language.</summary>
    Filter = 7,

    /// <summary>A protocol.</summary>
    Protocol = 8,

    /// <summary>A process of this host, by name or number.</summary>
    Process = 9,
}
