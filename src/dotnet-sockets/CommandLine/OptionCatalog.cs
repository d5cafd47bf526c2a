using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using CommandLine;
using DotNetSockets.Formats;
using DotNetSockets.Sockets;

namespace DotNetSockets.CommandLine;

/// <summary>Reads what there is to say of an options class from its attributes; only help, manual and completions do.</summary>
internal static class OptionCatalog
{
    /// <summary>Stands for the list of formats: an attribute cannot hold it.</summary>
    private const string Formats = "{formats}";

    /// <summary>Stands for the list of families.</summary>
    private const string Families = "{families}";

    /// <summary>The options in the order of their declaration, those of the base classes last; what belongs to no group after all.</summary>
    internal static IReadOnlyList<OptionInfo> Of(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type type)
    {
        var options = new List<OptionInfo>();
        var group = "";
        foreach (var property in type.GetProperties())
        {
            group = property.GetCustomAttribute<OptionGroupAttribute>(inherit: false)?.Title ?? group;
            if (property.GetCustomAttribute<OptionAttribute>(inherit: false) is { Hidden: false } option)
            {
                options.Add(Describe(group, option));
            }
        }

        return [.. options.OrderBy(option => option.Group == CommonOptions.Group)];
    }

    /// <summary>CommandLineParser takes no digit for a letter: -4 and -6 are in the text.</summary>
    private static OptionInfo Describe(string group, OptionAttribute option)
    {
        var (letter, meaning) = option.HelpText is ['-', var digit, ':', ' ', .. var rest]
            ? (digit.ToString(), char.ToUpperInvariant(rest[0]) + rest[1..])
            : (option.ShortName is { Length: > 0 } name ? name : null, option.HelpText);
        return new OptionInfo(
            group,
            letter,
            option.LongName,
            option.MetaValue is { Length: > 0 } value ? value : null,
            meaning.Replace(Formats, string.Join(", ", Formatters.All.Select(format => format.Name)), StringComparison.Ordinal)
                .Replace(Families, string.Join(", ", FamilyName.All.Select(family => family.Name)), StringComparison.Ordinal));
    }
}
