using DotNetSockets.Output;
using SocketSnapshot;

namespace DotNetSockets.Commands.Wait;

/// <summary>All of the targets are as asked.</summary>
/// <param name="targets">The targets.</param>
/// <param name="until">What is asked.</param>
/// <param name="lookups">Asks the kernel who answers.</param>
/// <param name="own">The host's addresses.</param>
/// <param name="rows">The rows of the filter that may be of the targets.</param>
/// <param name="shown">The same with the columns that are shown; null where none are.</param>
/// <param name="words">Says what is there instead.</param>
internal sealed class TargetsCondition(
    IReadOnlyList<Target> targets, Until until, ExactLookups lookups, OwnAddresses own, Rows rows, Rows? shown, TargetWords words) : ICondition
{
    private readonly List<Target> _missing = [];

    public string? Doubt { get; private set; }

    public IReadOnlyList<string> Warnings => rows.Warnings;

    public bool? Ask()
    {
        _missing.Clear();
        Doubt = null;
        var open = new List<(Target Target, IReadOnlyList<SocketInfo>? Found)>();
        foreach (var target in targets)
        {
            // Who would answer on one of all addresses does not tell whether anybody listens on another.
            var found = until == Until.Listening || (until == Until.Gone && !target.IsBare) ? lookups.Find(target) : null;
            if (found is null || (found.Count > 0 && rows.HasFilter))
            {
                open.Add((target, found));
            }
            else if (found.Count > 0 != (until == Until.Listening))
            {
                _missing.Add(target);
            }
        }

        // A walk over sockets is for what the lookups leave open.
        return _missing.Count > 0 ? false : open.Count == 0 ? true : Walk(open);
    }

    public void Write(RowWriter output)
    {
        var found = targets.Select(target => (Target: target, Found: lookups.Find(target))).ToList();
        shown!.Write(socket => found.Exists(one => IsMeant(one.Target, one.Found, socket)), output);
    }

    public IEnumerable<string> Explain() => _missing.Select(target => words.Of(target, until, lookups.Find(target)));

    private bool? Walk(List<(Target Target, IReadOnlyList<SocketInfo>? Found)> open)
    {
        var counts = new int[open.Count];
        var (undecided, reason) = rows.Read(found =>
        {
            foreach (var row in found)
            {
                for (var i = 0; i < counts.Length; i++)
                {
                    counts[i] += IsMeant(open[i].Target, open[i].Found, row.Socket) ? 1 : 0;
                }
            }
        });
        var isMore = until is Until.Listening or Until.Connected;
        _missing.AddRange(open.Where((_, i) => counts[i] > 0 != isMore).Select(one => one.Target));

        // A socket that may match can be what is missing, or what is left.
        var hangs = undecided > 0 && (isMore ? _missing.Count > 0 : _missing.Count == 0);
        Doubt = hangs ? reason : null;
        return hangs ? null : _missing.Count == 0;
    }

    private bool IsMeant(Target target, IReadOnlyList<SocketInfo>? found, SocketInfo socket) => until switch
    {
        Until.Connected => target.IsConnection(socket) && socket.State == SocketState.Established,
        Until.Drained => target.IsConnection(socket),
        _ when !target.IsOf(socket) || !Target.IsListener(socket) => false,
        Until.Gone when target.IsBare => true,
        _ when target.Path is not null => true,
        _ => found?.Any(answering => IsOneOf(answering, socket)) ?? target.IsAnsweredBy(socket, own),
    };

    /// <summary>Of the sockets that share an address and a port (SO_REUSEPORT) the kernel names one, and each may answer.</summary>
    private static bool IsOneOf(SocketInfo answering, SocketInfo socket) => socket.LocalAddress == answering.LocalAddress && socket.LocalPort == answering.LocalPort
        && socket.Interface == answering.Interface;
}
