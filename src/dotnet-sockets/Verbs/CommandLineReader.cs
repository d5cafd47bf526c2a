using System.Diagnostics.CodeAnalysis;
using CommandLine;
using CommandLine.Text;
using DotNetSockets.Usage;

namespace DotNetSockets.Verbs;

/// <summary>Turns arguments into options. CommandLineParser does it; what it cannot is around it.</summary>
internal static class CommandLineReader
{
    private const int HelpWidth = 80;

    /// <exception cref="UsageException">The arguments are wrong.</exception>
    internal static ParserResult<T> Read<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(IReadOnlyList<string> args)
        where T : OutputOptions
    {
        using var parser = new Parser(settings =>
        {
            settings.AutoHelp = false;
            settings.AutoVersion = false;
            settings.HelpWriter = null;
            settings.AllowMultiInstance = true;
            settings.EnableDashDash = true;
        });
        var result = parser.ParseArguments<T>(ShortFlags.Rewrite(args));
        return result.Errors.FirstOrDefault() is { } error ? throw new UsageException(Explain<T>(error)) : result;
    }

    /// <summary>The help text of a verb.</summary>
    internal static string Help<T>(ParserResult<T> result, string usage)
    {
        var help = new HelpText(usage)
        {
            AddDashesToOption = true,
            AdditionalNewLineAfterOption = false,
            AutoHelp = false,
            AutoVersion = false,
            MaximumDisplayWidth = HelpWidth,
        };
        return help.AddOptions(result) + Environment.NewLine;
    }

    private static string Explain<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(Error error) => error switch
    {
        UnknownOptionError unknown => LaterOptions.Explain(unknown.Token)
            ?? $"Unknown option '{Dashes(unknown.Token)}'{Suggestion(unknown.Token, LongNames(typeof(T)))}.",
        MissingValueOptionError missing => $"{missing.NameInfo.NameText} needs a value.",
        NamedError named => $"{named.NameInfo.NameText} cannot be used like this ({named.Tag}).",
        TokenError token => $"'{token.Token}' cannot be understood ({token.Tag}).",
        _ => $"The command line cannot be understood ({error.Tag}).",
    };

    private static string Dashes(string name) => (name.Length == 1 ? "-" : "--") + name;

    private static string Suggestion(string token, IEnumerable<string> names) =>
        token.Length > 1 && NamedChoice.Nearest(token, names) is { } nearest ? $"; did you mean '--{nearest}'" + "?" : "; --help lists them all";

    private static IEnumerable<string> LongNames([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type options) =>
        options.GetProperties().SelectMany(property => property.GetCustomAttributes(typeof(OptionAttribute), inherit: true))
            .Cast<OptionAttribute>().Select(option => option.LongName);
}
