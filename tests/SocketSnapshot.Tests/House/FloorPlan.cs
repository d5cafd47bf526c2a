using System.Text.RegularExpressions;

namespace SocketSnapshot.Tests.House;

/// <summary>
/// Finds what a source file uses from a room on a floor that is not lower. A file's room is its folder, its floor that of the
/// topmost folder, and a type's name its file's; files beside the project's live on the top floor. A room within a room may use
/// the one it is in.
/// </summary>
internal sealed partial class FloorPlan(IReadOnlyDictionary<string, int> floors, IReadOnlyDictionary<string, string> files)
{
    private const int TopFloor = 4;

    private readonly Dictionary<string, string> _typeFiles = files.Keys.ToDictionary(TypeOf, StringComparer.Ordinal);

    private readonly HashSet<string> _rooms = [.. files.Keys.SelectMany(file => RoomOf(file).Split('/'))];

    /// <summary>One sentence each; none where the house stands.</summary>
    internal IEnumerable<string> Faults() =>
        files.Keys.Where(file => FloorOf(file) is null).Select(file => $"{file} is in a room without a floor.")
            .Concat(from file in files.Keys
                    from type in TypesIn(files[file])
                    let other = _typeFiles[type]
                    where !IsIn(RoomOf(file), RoomOf(other)) && !(FloorOf(other) < FloorOf(file))
                    select $"{file} (floor {FloorOf(file)}) uses {other} (floor {FloorOf(other)}).");

    private static string TypeOf(string file) => Path.GetFileName(file).Split('.', '{')[0];

    private static string RoomOf(string file) => file.Contains('/', StringComparison.Ordinal) ? file[..file.LastIndexOf('/')] : "";

    private static bool IsIn(string room, string outer) => room == outer || (outer.Length > 0 && room.StartsWith(outer + "/", StringComparison.Ordinal));

    /// <summary>What is between braces in a text may be code.</summary>
    private static string WithoutProse(string source) =>
        CommentOrText().Replace(source, prose => prose.Value[0] == '/' ? " " : $" {string.Join(' ', Hole().Matches(prose.Value))} ");

    private int? FloorOf(string file) =>
        RoomOf(file) is not { Length: > 0 } room ? TopFloor : floors.TryGetValue(room.Split('/')[0], out var floor) ? floor : null;

    /// <summary>A name behind a dot is a member's, unless a room stands before the dot; so is a name that is declared as one.</summary>
    private IEnumerable<string> TypesIn(string source)
    {
        var code = WithoutProse(source);
        var names = from word in Word().Matches(code)
                    where _typeFiles.ContainsKey(word.Groups["name"].Value)
                    where !word.Groups["before"].Success || _rooms.Contains(word.Groups["before"].Value)
                    select word.Groups["name"].Value;
        var members = from member in Member().Matches(code)
                      where member.Groups["type"].Value.TrimEnd('?') != member.Groups["name"].Value
                      select member.Groups["name"].Value;
        return names.Distinct().Except(members);
    }

    [GeneratedRegex(""""//[^\n]*|/\*.*?\*/|"""(?!").*?"""|@"(""|[^"])*"|"(\\.|[^"\\\n])*"|'(\\.|[^'\\])+'"""", RegexOptions.Singleline)]
    private static partial Regex CommentOrText();

    [GeneratedRegex("""\{[^{}]*|[^{}]*\}""")]
    private static partial Regex Hole();

    /// <summary>What is assigned to is no type.</summary>
    [GeneratedRegex("""(?:(?<=(?<before>\w+)\s*[?!]*\.\s*)|(?<!(?<!\.)\.\s*))\b(?<name>[A-Za-z_]\w*)\b(?!\s*=[^=>])""")]
    private static partial Regex Word();

    [GeneratedRegex("""
        (?<type>\b(?!(?:new|return|throw|is|as|in|case|not|and|or|else|await)\b)\w+[\w<>\[\]?]*)\s+(?<name>[A-Za-z_]\w*)\s*(?=[{=;])
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Member();
}
