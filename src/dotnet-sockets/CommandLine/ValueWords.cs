using DotNetSockets.Errors;

namespace DotNetSockets.CommandLine;

/// <summary>
/// The values among the words of a command line. CommandLineParser takes an option without its value for one that was not given, the value
/// of a flag for a word of its own, and of a repeated option the last value: here each is one sentence, or one value.
/// </summary>
internal sealed class ValueWords
{
    private readonly IReadOnlyList<KnownOption> _options;
    private readonly string _letters;
    private readonly List<string> _others = [];
    private readonly Dictionary<KnownOption, List<string>> _values = [];

    private ValueWords(IReadOnlyList<KnownOption> options)
    {
        _options = options;
        _letters = string.Concat(options.Select(option => option.Letter));
    }

    /// <summary>The words with each option that takes a value once, by its long name, before all else.</summary>
    /// <exception cref="UsageException">A value is missing, or is one too many.</exception>
    internal static List<string> Gather(IReadOnlyList<string> words, IReadOnlyList<KnownOption> options)
    {
        var gathered = new ValueWords(options);
        gathered.Read(words);
        return [.. gathered._values.SelectMany(option => Words(option.Key.Name, Joined(option.Key, option.Value))), .. gathered._others];
    }

    private void Read(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == "--")
            {
                _others.AddRange(words.Skip(i));
                return;
            }

            var (option, value) = words[i] is ['-', '-', ..] ? ByName(words[i]) : words[i] is ['-', _, ..] ? ByLetter(words[i]) : (null, null);
            if (option is null)
            {
                _others.Add(words[i]);
            }
            else
            {
                Add(option, value ?? (++i < words.Count && !IsOption(words[i]) ? words[i] : throw new UsageException($"{Quoted.Cut(words[i - 1])} needs a value.")));
            }
        }
    }

    /// <summary>The option that takes a value, and the value behind the sign; null where it is none, and where it is the next word.</summary>
    private (KnownOption? Option, string? Value) ByName(string word)
    {
        var parts = word.Split('=', 2);
        var option = _options.FirstOrDefault(option => option.Name == parts[0]);
        return option is { TakesValue: false } && parts.Length > 1
                ? throw new UsageException($"{option.Name} takes no value, and {Quoted.Of(parts[1])} stands behind it: use {option.Name} alone"
                    + (option.Name == "--continuous" && PortWord.Number(parts[1]) is { } seconds ? $", or with --interval {seconds}." : "."))
            : option is { TakesValue: true } ? (option, parts.ElementAtOrDefault(1))
            : (null, null);
    }

    /// <summary>The last letter of a cluster may take a value: the rest of the word, or the next.</summary>
    private (KnownOption? Option, string? Value) ByLetter(string word)
    {
        var place = word.AsSpan().IndexOfAny(ShortFlags.WithValue);
        if (place < 0 || word.AsSpan(1, place - 1).ContainsAnyExcept(_letters)
            || _options.FirstOrDefault(option => option.TakesValue && option.Letter == word[place..(place + 1)]) is not { } option)
        {
            return (null, null);
        }

        if (place > 1)
        {
            _others.Add(word[..place]);
        }

        return (option, place + 1 < word.Length ? word[(place + 1)..] : null);
    }

    private bool IsOption(string word) => word is ['-', '-', ..]
        || (word is ['-', _, ..] && !word.AsSpan(1, (word.AsSpan().IndexOfAny(ShortFlags.WithValue) is > 0 and var place ? place : word.Length) - 1)
            .ContainsAnyExcept(_letters));

    private void Add(KnownOption option, string value)
    {
        if (!_values.TryGetValue(option, out var values))
        {
            _values.Add(option, values = []);
        }

        if (!values.Contains(value))
        {
            values.Add(value);
        }
    }

    private static string Joined(KnownOption option, List<string> values) => values.Count == 1 ? values[0]
        : option.List is { } list ? values.Aggregate(list.Join)
        : throw new UsageException($"{option.Name} takes one value, not both {Quoted.Of(values[0])} and {Quoted.Of(values[1])}.");

    /// <summary>CommandLineParser reads no empty value, nor a space, behind the sign, and no minus without it.</summary>
    private static string[] Words(string name, string value) => value is ['-', _, ..] ? [$"{name}={value}"] : [name, value];
}
