using SocketSnapshot;

namespace DotNetSockets.Commands.Doctor;

/// <summary>
/// Sockets by the program that holds them: so many entries as there are programs, however many sockets, so that who compares each with
/// each compares few.
/// </summary>
/// <param name="Names">The names of the processes, for a server's workers are one program; none where they are not known.</param>
/// <param name="UserId">The user, of whom a name is not known.</param>
/// <param name="First">The first of its sockets.</param>
/// <param name="Count">How many sockets it has.</param>
internal sealed record ProgramSockets(IReadOnlySet<string> Names, uint? UserId, SocketInfo First, int Count)
{
    internal static IReadOnlyList<ProgramSockets> Of(Reading reading, IEnumerable<SocketInfo> sockets)
    {
        var places = new Dictionary<(string Names, uint? UserId), int>();
        var programs = new List<ProgramSockets>();
        foreach (var socket in sockets)
        {
            var names = reading.OwnersOf(socket).Select(owner => owner.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
            var key = (string.Join('\0', names.Order(StringComparer.Ordinal)), socket.UserId);
            if (places.TryGetValue(key, out var place))
            {
                programs[place] = programs[place] with { Count = programs[place].Count + 1 };
            }
            else
            {
                places.Add(key, programs.Count);
                programs.Add(new ProgramSockets(names, socket.UserId, socket, 1));
            }
        }

        return programs;
    }

    /// <summary>
    /// Whether all of one side are the same program as all of the other: false with a socket of each of the first two that are not, null
    /// where that is not known. A side with itself is each of its sockets with each other one.
    /// </summary>
    internal static (bool? AreSame, SocketInfo One, SocketInfo Other) Compare(IReadOnlyList<ProgramSockets> some, IReadOnlyList<ProgramSockets> others)
    {
        var isWithItself = ReferenceEquals(some, others);
        bool? areSame = isWithItself && some.Any(program => program.Count > 1 && program.Names.Count == 0) ? null : true;
        for (var i = 0; i < some.Count; i++)
        {
            for (var j = isWithItself ? i + 1 : 0; j < others.Count; j++)
            {
                var answer = some[i].IsSameAs(others[j]);
                if (answer == false)
                {
                    return (false, some[i].First, others[j].First);
                }

                areSame = answer is null ? null : areSame;
            }
        }

        return (areSame, default, default);
    }

    /// <summary>By the names; by the users where those are not known. Null where neither tells.</summary>
    private bool? IsSameAs(ProgramSockets other) => Names.Count > 0 && other.Names.Count > 0 ? Names.Overlaps(other.Names)
        : UserId is { } user && other.UserId is { } another && user != another ? false
        : null;
}
