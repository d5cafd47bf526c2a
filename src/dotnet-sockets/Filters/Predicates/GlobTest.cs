using DotNetSockets.Filters.Tree;
using DotNetSockets.Tables;

namespace DotNetSockets.Filters.Predicates;

/// <summary>A pattern of the shell's kind matches the whole text. To a socket that was given no name its name is empty.</summary>
internal sealed class GlobTest(string glob) : CellTest
{
    private readonly CellText _text = new();
    private readonly Glob _glob = new(glob);

    internal override bool Matches(in Cell cell) => _glob.Matches(_text.StringOf(cell));

    public override string ToString() => $"like {(glob.Length == 0 ? "\"\"" : _glob)}";
}
