namespace DotNetSockets.Filters.Tree;

/// <summary>Answers made of others.</summary>
internal static class Answers
{
    internal static Answer Of(bool isYes) => isYes ? Answer.Yes : Answer.No;

    internal static Answer Of(bool? answer) => answer is { } known ? Of(known) : Answer.Unknown;

    internal static Answer Not(Answer answer) => Answer.Yes - (byte)answer;
}
