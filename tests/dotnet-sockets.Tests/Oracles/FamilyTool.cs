using System.Text.Json;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Oracles;

/// <summary>The tool's rows of the families.</summary>
internal static class FamilyTool
{
    private const string Columns =
        "proto,type,state,recv_q,send_q,local_address,local_port,foreign_address,foreign_port,interface,inode,peer_inode,refcount,path";

    internal static List<FamilyRow> Rows(NetworkNamespace network, params string[] flags) =>
        [.. Tool.Run(network, [.. flags, "-f", "ndjson", "--columns", Columns]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Row)];

    private static FamilyRow Row(string line)
    {
        using var document = JsonDocument.Parse(line);
        var row = document.RootElement;
        return new(Text("proto")!, Text("type"))
        {
            State = Text("state"),
            RecvQ = Number("recv_q"),
            SendQ = Number("send_q"),
            Local = Text("local_address"),
            LocalPort = Number("local_port"),
            Foreign = Text("foreign_address"),
            ForeignPort = Number("foreign_port"),
            Interface = Text("interface"),
            Inode = Number("inode"),
            PeerInode = Number("peer_inode"),
            RefCount = Number("refcount"),
        };

        string? Text(string key) => row.GetProperty(key).GetString();

        long? Number(string key) => row.GetProperty(key) is { ValueKind: JsonValueKind.Number } value ? value.GetInt64() : null;
    }
}
