namespace DotNetSockets.Errors;

/// <summary>Finds what a word on the command line names.</summary>
internal static class NamedChoice
{
    /// <summary>No name is longer by far, and to count edits takes the time of both lengths multiplied.</summary>
    private const int LongestName = 100;

    private const int ShortestBeginning = 3;

    /// <summary>So many names are listed in a sentence.</summary>
    private const int MostListed = 8;

    /// <summary>The choice of that name, in any case.</summary>
    /// <param name="kind">What is chosen.</param>
    /// <param name="word">The word.</param>
    /// <param name="choices">What there is.</param>
    /// <param name="nameOf">Their names.</param>
    /// <param name="catalog">What lists all of them.</param>
    /// <exception cref="UsageException">There is none; it lists the names and suggests the nearest.</exception>
    internal static T Find<T>(string kind, string word, IReadOnlyCollection<T> choices, Func<T, string> nameOf, string catalog = "--help")
    {
        foreach (var choice in choices)
        {
            if (string.Equals(nameOf(choice), word, StringComparison.OrdinalIgnoreCase))
            {
                return choice;
            }
        }

        var names = choices.Select(nameOf).ToList();
        throw new UsageException($"Unknown {kind} {Quoted.Of(word)}; {Suggestion(word, names, Listing(word, names, $"{catalog} lists them all"))}.");
    }

    /// <summary>A half sentence with the names, or with those of them that are most like the word, and how to see the others.</summary>
    internal static string Listing(string word, IReadOnlyList<string> names, string others) => names.Count <= MostListed
        ? $"it can be {string.Join(", ", names)}"
        : $"the nearest are {string.Join(", ", NearestFirst(word, names))}; {others}";

    /// <summary>The names, or those of them that are most like the word.</summary>
    internal static string Some(string word, IReadOnlyList<string> names) => string.Join(
        ", ", names.Count <= MostListed ? names : [.. NearestFirst(word, names), "another that 'schema' lists"]);

    private static IEnumerable<string> NearestFirst(string word, IEnumerable<string> names) =>
        names.OrderBy(name => !Begins(name, word)).ThenBy(name => !Holds(name, word)).ThenBy(name => Distance(word, name)).Take(MostListed);

    /// <summary>The half sentence, behind a question that names the nearest of the names if one is near.</summary>
    internal static string Suggestion(string word, IEnumerable<string> names, string rest) => Question(Nearest(word, names), rest);

    /// <summary>The half sentence, behind a question whether the name was meant; behind a question a sentence begins with a capital.</summary>
    internal static string Question(string? name, string rest) =>
        name is null ? rest : $"did you mean '{name}'? {char.ToUpperInvariant(rest[0])}{rest[1..]}";

    /// <summary>
    /// The shortest name whose first part is the word, as rtt is of rtt_us; else the name with the fewest edits to it, if those are few for
    /// the word's length; else the shortest that begins with the word.
    /// </summary>
    internal static string? Nearest(string word, IEnumerable<string> names)
    {
        if (word.Length > LongestName)
        {
            return null;
        }

        var all = names.ToList();
        var nearest = all.Select(name => (Name: name, Edits: Distance(word, name)))
            .DefaultIfEmpty((Name: "", Edits: int.MaxValue)).MinBy(candidate => candidate.Edits);
        return all.Where(name => Begins(name, word + "_")).MinBy(name => name.Length)
            ?? (nearest.Edits <= Math.Max(1, word.Length / 3) ? nearest.Name : null)
            ?? all.Where(name => Begins(name, word)).MinBy(name => name.Length);
    }

    /// <summary>Whether the word is the beginning of the name; a letter or two begin many.</summary>
    private static bool Begins(string name, string word) => word.Length >= ShortestBeginning && name.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static bool Holds(string name, string word) => word.Length >= ShortestBeginning && name.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static int Distance(string word, string name) =>
        word.Length > LongestName ? 0 : Edits(word.ToUpperInvariant(), name.ToUpperInvariant());

    /// <summary>Insertions, deletions, replacements and swaps of neighbours (the restricted Damerau-Levenshtein distance).</summary>
    private static int Edits(string from, string to)
    {
        var before = new int[to.Length + 1];
        var last = before;
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            (before, last, row) = (last, row, new int[to.Length + 1]);
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, 1 + Math.Min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    row[j] = Math.Min(row[j], 1 + before[j - 2]);
                }
            }
        }

        return row[to.Length];
    }
}
