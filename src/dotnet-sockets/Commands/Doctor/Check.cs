using DotNetSockets.Sockets;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Commands.Doctor;

/// <summary>One thing that the doctor looks for.</summary>
internal abstract class Check
{
    /// <summary>Its name on the command line and in findings; a contract.</summary>
    internal abstract string Name { get; }

    /// <summary>What it looks for, and what it measures that by, in a sentence or two.</summary>
    internal abstract string Meaning { get; }

    /// <summary>The protocols whose sockets it looks at.</summary>
    internal virtual SocketProtocols Protocols => SocketProtocols.Tcp;

    /// <summary>The columns that it judges by, beside the ends and the states of sockets.</summary>
    internal virtual IReadOnlyList<ColumnOf<SocketRow>> Reads => [];

    /// <summary>What it finds; on a healthy host nothing. What it cannot know it leaves to <see cref="Examination.CannotTell"/>.</summary>
    internal abstract IEnumerable<Finding> Find(Examination host);
}
