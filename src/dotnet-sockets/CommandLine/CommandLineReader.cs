using System.Diagnostics.CodeAnalysis;
using CommandLine;
using DotNetSockets.Errors;

namespace DotNetSockets.CommandLine;

/// <summary>Turns arguments into options. CommandLineParser does it; what it cannot is around it.</summary>
internal static class CommandLineReader
{
    /// <exception cref="UsageException">The arguments are wrong.</exception>
    internal static T Read<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(string[] args)
        where T : CommonOptions
    {
        var words = ShortFlags.Rewrite(args);
        var result = Parse<T>(ShortFlags.MayTakeValue(words) ? ValueWords.Gather(words, KnownOption.Of(typeof(T))) : words);
        var error = result.Errors.FirstOrDefault();
        if (error is not null || result.Value.Words.Any())
        {
            RefuseUnknown(words, error, [.. Options(typeof(T))]);
        }

        return result.Value;
    }

    private static ParserResult<T> Parse<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(IEnumerable<string> words)
    {
        using var parser = QuietConsole.Make(() => new Parser(settings =>
        {
            settings.AutoHelp = false;
            settings.AutoVersion = false;
            settings.HelpWriter = null;
            settings.AllowMultiInstance = true;
            settings.EnableDashDash = true;
        }));
        return parser.ParseArguments<T>(words);
    }

    private static void RefuseUnknown(List<string> words, Error? error, List<OptionAttribute> options)
    {
        if (ShortFlags.FindUnknown(words, string.Concat(options.Select(option => option.ShortName))) is { } letter)
        {
            throw Unknown(letter.ToString(), words, options);
        }

        if (error is not null)
        {
            throw error is UnknownOptionError unknown ? Unknown(unknown.Token, words, options) : new UsageException(Explain(error));
        }
    }

    private static string Explain(Error error) => error switch
    {
        MissingValueOptionError missing => $"{missing.NameInfo.NameText} needs a value.",
        NamedError named => $"{named.NameInfo.NameText} cannot be used like this ({named.Tag}).",
        TokenError token => $"{Quoted.Of(token.Token)} cannot be understood ({token.Tag}).",
        _ => $"The command line cannot be understood ({error.Tag}).",
    };

    private static UnknownOptionException Unknown(string name, List<string> words, IEnumerable<OptionAttribute> options)
    {
        var option = (name.Length == 1 ? "-" : "--") + name;
        var at = words.FindIndex(word => word == option || word.StartsWith(option + "=", StringComparison.Ordinal));
        var value = at < 0 ? null
            : words[at].Length > option.Length ? words[at][(option.Length + 1)..]
            : words.ElementAtOrDefault(at + 1) is { } next && !next.StartsWith('-') ? next : null;
        return new UnknownOptionException(option, value, Nearest(name, options));
    }

    private static string? Nearest(string name, IEnumerable<OptionAttribute> options) =>
        name.Length > 1 && NamedChoice.Nearest(name, options.Select(option => option.LongName)) is { } nearest ? $"--{nearest}" : null;

    private static IEnumerable<OptionAttribute> Options([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type type) =>
        type.GetProperties().SelectMany(property => property.GetCustomAttributes(typeof(OptionAttribute), inherit: true)).Cast<OptionAttribute>();
}
