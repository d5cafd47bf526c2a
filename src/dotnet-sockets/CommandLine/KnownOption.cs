using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using CommandLine;

namespace DotNetSockets.CommandLine;

/// <summary>What of an option tells how to read it.</summary>
/// <param name="Name">Its long name, with the dashes.</param>
/// <param name="Letter">Its short name; empty where it has none.</param>
/// <param name="TakesValue">Whether it has a name for a value.</param>
/// <param name="List">How its values add up; null where it has one value.</param>
internal sealed record KnownOption(string Name, string Letter, bool TakesValue, AddsUpAttribute? List)
{
    internal static IReadOnlyList<KnownOption> Of([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type type)
    {
        var options = new List<KnownOption>();
        foreach (var property in type.GetProperties())
        {
            if (property.GetCustomAttribute<OptionAttribute>() is { } option)
            {
                options.Add(new KnownOption(
                    "--" + option.LongName, option.ShortName, option.MetaValue is { Length: > 0 }, property.GetCustomAttribute<AddsUpAttribute>()));
            }
        }

        return options;
    }
}
