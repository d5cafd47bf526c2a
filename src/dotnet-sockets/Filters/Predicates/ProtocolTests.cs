using System.Net.Sockets;
using DotNetSockets.Filters.Tree;
using DotNetSockets.Sockets;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Filters.Predicates;

/// <summary>Tests of the columns that follow from the protocol: of which protocols a socket can match is known before any is read.</summary>
internal static class ProtocolTests
{
    internal static FilterNode Of(ColumnOf<SocketRow> column, CellTest test)
    {
        var node = new ColumnNode(column, test);
        return WordsOf(column) is { } word
            ? new ProtocolNode(node, Where(its => test.Matches(its)), Where(its => !test.Matches(its)), isName: test is TextTest { IsOfName: true })
            : node;

        SocketProtocols Where(Predicate<Cell> holds) => Enum.GetValues<SocketProtocol>()
            .Where(protocol => SocketWords.FamiliesOf(protocol).Any(family => holds(Cell.Word(word(protocol, family)))))
            .Aggregate(SocketProtocols.None, (all, protocol) => all | protocol.ToSet());
    }

    private static Func<SocketProtocol, AddressFamily, string?>? WordsOf(Column column) => column.Key switch
    {
        "proto" => SocketWords.Proto,
        "family" => SocketWords.Family,
        _ => null,
    };
}
