
namespace DotNetSockets.Tests.CommandLine;

/// <summary>Command lines that have a text in every place where one can stand: each option, its value, a word, a part of a filter.</summary>
internal static class HostileArguments
{
    private static readonly string[] Filters =
    [
        "{0}", "process = {0} x y", "sport = {0}", "sport = :{0}", "sport < {0}", "dst {0}", "dst [{0}", "dev = {0} {0}", "state {0}",
        "state = {0}", "cgroup = {0}", "fwmark = {0}", "process ~ [{0}",
        "process ~ ({0}", "pid = {0}", "pid in (1, {0}", "local_address = [{0}", "{0} = 1", "( {0}", "sport 5 ) {0}", "sport {0} 5",
        "dport ~ {0}",
    ];

    /// <summary>Lines that are wrong because of the text, or show it to people.</summary>
    internal static IEnumerable<string[]> With(string text)
    {
        foreach (var command in CommandList.All)
        {
            yield return [command.Name, text];
            yield return [command.Name, "-" + text];
            yield return [command.Name, "--" + text];
            yield return [command.Name, "-H" + text];
            yield return [command.Name, "--" + text + "=" + text];
            foreach (var option in command.Options)
            {
                // What is written must have no place to appear in; a template's own text is the user's.
                var value = option.Name is "output" or "to-dump" ? "/no/such/folder/" + text
                    : option.Name == "template" ? "{" + text
                    : text;
                yield return [command.Name, $"--{option.Name}={value}"];
                if (option.Value is not null)
                {
                    yield return [command.Name, $"--{option.Name}", value];
                    yield return [command.Name, $"--{option.Name}", value + "," + value];
                    yield return option.Letter is null ? [command.Name, $"--{option.Name[..^1]}", value] : [command.Name, $"-{option.Letter}{value}"];
                }
            }
        }

        foreach (var filter in Filters)
        {
            var words = filter.Split(' ').Select(word => word.Replace("{0}", text, StringComparison.Ordinal));
            yield return ["-tan", "--resolve-timeout", "0", .. words];
        }

        yield return ["-an", "--explain-filter", "process", "=", text];
        yield return ["-an", "--explain-filter", "process", "~", text.Replace("[", "", StringComparison.Ordinal)];
        yield return ["-an", "--explain-filter", "src", "unix:" + text];
        yield return ["--template", "}" + text];
        yield return ["--template", "\\y" + text];
        yield return ["services", "1/" + text];
        yield return ["explain", "127.0.0.1:" + text];
        yield return ["explain", "tcp " + text];
        yield return ["completions", "next", "--", text];
        yield return ["completions", "next", "--", text, ""];
        yield return ["completions", "next", "--", "--columns", text + ","];
        yield return ["completions", "next", "--", $"--columns={text},"];
        yield return ["completions", "next", "--", "-an", "process", "=", text];
        yield return ["schema", "list", "--columns", text];
        yield return ["schema", "list", text];
    }
}
