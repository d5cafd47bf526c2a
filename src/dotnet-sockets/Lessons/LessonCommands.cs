using SocketSnapshot;
using DotNetSockets.Rows;

namespace DotNetSockets.Lessons;

/// <summary>Command lines that explanations and findings name; each of them runs.</summary>
internal static class LessonCommands
{
    private const string Program = "dotnet-sockets";

    internal static string InState(SocketState state) => state == SocketState.Listen
        ? $"{Program} -tln"
        : $"{Program} -tan -j | jq -c '.[] | select(.state==\"{SocketWords.State(state)}\")'";

    internal static string WithColumn(string verb, string column, bool isUsual) =>
        $"{Program} {verb}{(isUsual ? "" : $" --columns {column}")}";

    internal static string ListColumns(string verb) => $"{Program} {verb} --list-columns";
}
