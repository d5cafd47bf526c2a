using DotNetSockets.Commands.Sockets;
using DotNetSockets.Errors;
using DotNetSockets.Interop;
using DotNetSockets.Names;
using DotNetSockets.Output;
using DotNetSockets.Recordings;
using SocketSnapshot;

namespace DotNetSockets.Commands.Diff;

/// <summary>Reads both sides, then compares them: nothing is written before it is known that both could be read.</summary>
internal sealed class DiffJob(DiffOptions options, DiffChoice choice, CommandWorld world, Terminal terminal, CancellationToken cancellationToken)
{
    private readonly List<DiffSide> _sides = [];

    /// <summary>Null where a side could not be read, which was said.</summary>
    /// <exception cref="UsageException">The filter or an option is wrong.</exception>
    internal Comparison? Compare(ISocketSource old, DiffWords words)
    {
        var kept = new KeptSockets(choice);
        var isChosen = words.New is null && EphemeralPorts.Of(new KernelSettings()) is { } ports ? ports.Contains : (Predicate<uint>)EphemeralPorts.AreUsual;
        if (!Read(old, words.Old, words.Filter, kept, isChosen))
        {
            return null;
        }

        old = null!;
        if (words.New is not null)
        {
            // OLD's file is in memory whole, and nobody needs it any more: NEW's is as large, and both at once are what the program takes most.
            GC.Collect();
        }

        string? refusal = null;
        var @new = words.New is null ? null : Open(words.New, out refusal);
        if (refusal is not null)
        {
            terminal.Fail(refusal);
            return null;
        }

        return Read(@new, words.New, words.Filter, kept, isChosen) ? new Comparison(kept, _sides[0], _sides[1]) : null;
    }

    /// <summary>Says what could not be compared.</summary>
    internal void Report(Comparison comparison) => new DiffReport(choice, _sides[0], _sides[1], terminal).Write(comparison);

    /// <summary>Opens a side; null where it cannot be read.</summary>
    /// <param name="path">The recording.</param>
    /// <param name="refusal">Why it cannot be read, in a sentence.</param>
    internal static ISocketSource? Open(string path, out string? refusal)
    {
        try
        {
            refusal = null;
            return RecordingFile.Open(path);
        }
        catch (Exception fault) when (fault is InputException or UsageException)
        {
            refusal = fault.Message;
            return null;
        }
    }

    /// <summary>Whether all of the side could be read.</summary>
    private bool Read(ISocketSource? recording, string? path, IReadOnlyList<string> filter, KeptSockets kept, Predicate<uint> isChosen)
    {
        var side = options.At(path, filter);
        var plan = new SocketPlan(side, "sockets");
        var request = new SocketRequest(plan, _ => choice.Columns, world, recording);
        try
        {
            new SocketJob(plan, request, terminal, cancellationToken).Read((dump, rows, _) =>
            {
                var source = request.Source;
                var read = new DiffSide(source.IsHost ? "this host" : source.Name, source.IsHost, source is NetlinkSource, kept);
                read.Keep(source, dump, rows, socket => options.IsUsual && !request.Filter.TestsState && IsOfClient(socket, isChosen));
                _sides.Add(read);
                new SideReport(request, terminal).Write(dump, rows, read);
            });
        }
        catch (SocketSnapshotException refusal)
        {
            terminal.Fail(refusal.Message);
        }

        return !terminal.HasFailed;
    }

    /// <summary>A port that the kernel chose is that of a program that asks others, which comes and goes.</summary>
    private static bool IsOfClient(in SocketInfo socket, Predicate<uint> isChosen) =>
        socket is { Protocol: SocketProtocol.Udp or SocketProtocol.UdpLite, LocalPort: { } port } && isChosen(port);
}
