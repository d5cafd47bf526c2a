namespace DotNetSockets.CommandLine;

/// <summary>Marks an option whose values add up where it is given several times: each value goes on with a list.</summary>
/// <param name="separator">What stands between two values.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AddsUpAttribute(string separator = ",") : Attribute
{
    /// <summary>Separates values that are not lists in themselves: no argument has it in it.</summary>
    internal const string Nothing = "\0";

    public string Separator => separator;

    /// <summary>Stands before a value without a sign, so that the sign of the value before does not hold for it.</summary>
    public string Sign { get; init; } = "";

    /// <summary>The values as one.</summary>
    internal string Join(string before, string next) =>
        before + Separator + (Sign.Length > 0 && next.TrimStart() is not ['+' or '-', ..] ? Sign : "") + next;
}
