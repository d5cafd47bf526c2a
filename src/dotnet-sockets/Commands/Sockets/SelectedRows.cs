using System.Collections;
using DotNetSockets.Filters.Tree;
using DotNetSockets.Sockets;
using SocketSnapshot;

namespace DotNetSockets.Commands.Sockets;

/// <summary>The rows of a snapshot that are selected, and how many could not be judged: counted on the first walk to the end.</summary>
/// <param name="request">What is wanted.</param>
/// <param name="dump">The snapshot.</param>
/// <param name="context">What is known beside the sockets.</param>
internal sealed class SelectedRows(SocketRequest request, SocketDump dump, RowContext context) : IEnumerable<SocketRow>
{
    private int? _unseen;
    private Doubts? _doubts;

    /// <summary>The sockets for which the filter could not be decided.</summary>
    internal Doubts Doubts
    {
        get
        {
            WalkToTheEnd(isWalked: _doubts is not null);
            return _doubts!;
        }
    }

    /// <summary>How many of the rows have an owner that was not seen; 0 where owners are not shown.</summary>
    internal int Unseen
    {
        get
        {
            WalkToTheEnd(isWalked: _doubts is not null);

            // That some owners cannot be seen may have come out only while the rows were shown.
            WalkToTheEnd(isWalked: _unseen is not null);
            return _unseen ?? 0;
        }
    }

    /// <summary>By hand and not by operators: each of those copies the row twice.</summary>
    public IEnumerator<SocketRow> GetEnumerator()
    {
        // -n is about what is shown: a filter finds users by name all the same.
        var named = context with { ShowUsers = true };
        var left = request.Filter.Left(isKernelTested: request.Capture.Filter is not null);
        var doubts = new Doubts();
        var mayLackOwners = request.ShowsOwners && dump.OwnerShortfall is not null;
        var unseen = 0;
        _unseen = null;
        _doubts = null;
        foreach (var socket in dump)
        {
            if (!request.Selects(socket))
            {
                continue;
            }

            var answer = left is null ? Answer.Yes : left.Test(new SocketRow(socket, named));
            if (answer == Answer.Yes && !socket.IsUndecided)
            {
                unseen += mayLackOwners && context.OwnersOf(socket).IsUnseen ? 1 : 0;
                yield return new SocketRow(socket, context);
            }
            else if (answer != Answer.No)
            {
                doubts.Begin();
                request.Filter.Explain(new SocketRow(socket, named), doubts);
            }
        }

        _unseen = mayLackOwners ? unseen : null;
        _doubts = doubts;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A limit shows the first of the rows; all of them count.</summary>
    private void WalkToTheEnd(bool isWalked)
    {
        if (!isWalked)
        {
            _ = this.Count();
        }
    }
}
