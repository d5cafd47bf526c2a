namespace DotNetSockets.Verbs;

/// <summary>The one list of verbs; the first is meant where none is named.</summary>
internal static class VerbList
{
    internal static IReadOnlyList<IVerb> All { get; } =
    [
        new ListVerb(), new SummaryVerb(), new ServicesVerb(), new RoutesVerb(), new InterfacesVerb(), new StatisticsVerb(), new GroupsVerb(),
        new ExplainVerb(), new DoctorVerb(), new SchemaVerb(), new CompletionsVerb(), new ManVerb(),
    ];

    /// <summary>The verb that the arguments name, and the arguments without it.</summary>
    internal static (IVerb Verb, IReadOnlyList<string> Arguments) Find(string[] args)
    {
        // To ask each verb for its name takes a thirtieth of a start.
        var named = args is [] or [['-', ..], ..] ? null : All.FirstOrDefault(verb => verb.Name == args[0]);
        var rest = named is null ? args : args[1..];
        if ((named is null || named == All[0]) && NetstatLetters.Find(rest) is { } table)
        {
            return (All.First(verb => verb.Name == table.Verb), table.Arguments);
        }

        return (named ?? All[0], rest);
    }
}
