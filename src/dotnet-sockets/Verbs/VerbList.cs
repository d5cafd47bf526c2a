namespace DotNetSockets.Verbs;

/// <summary>The one list of verbs; the first is meant where none is named.</summary>
internal static class VerbList
{
    internal static IReadOnlyList<IVerb> All { get; } =
    [
        new ListVerb(), new SummaryVerb(), new ServicesVerb(), new SchemaVerb(), new CompletionsVerb(), new ManVerb(),
    ];

    /// <summary>The verb that the arguments name, and the arguments without it.</summary>
    internal static (IVerb Verb, IReadOnlyList<string> Arguments) Find(string[] args)
    {
        var named = args.Length == 0 ? null : All.FirstOrDefault(verb => verb.Name == args[0]);
        return named is null ? (All[0], args) : (named, args[1..]);
    }
}
