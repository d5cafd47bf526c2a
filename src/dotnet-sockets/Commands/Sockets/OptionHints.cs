using DotNetSockets.Errors;
using DotNetSockets.Filters.Predicates;
using DotNetSockets.Sockets.Columns;

namespace DotNetSockets.Commands.Sockets;

/// <summary>What was meant by options that the list does not have: tests of the filter's, and letters of other programs.</summary>
internal static class OptionHints
{
    private const string Anything = "VALUE";

    /// <summary>The sentence; null where nothing is known.</summary>
    internal static string? Of(string option, string? value)
    {
        if (option == "-P" && PortWord.Number(value ?? "") is { } port)
        {
            return $"'-P' is not an option: a filter tests the port, as {ShellCommand.Of(["dotnet-sockets", "-a", "port", $"{port}"])}.";
        }

        var name = option.TrimStart('-').Replace('-', '_');
        var predicate = option.StartsWith("--", StringComparison.Ordinal) ? FilterPredicates.Words.FirstOrDefault(word => word.Name == name) : null;
        if (predicate is null && !SocketColumns.All.Any(column => column.Key == name && option.StartsWith("--", StringComparison.Ordinal)))
        {
            return null;
        }

        string[] test = predicate is { Allows: null } ? [name]
            : predicate is { OperatorIsOptional: true } ? [name, value ?? Anything]
            : [$"{name} = {value ?? Anything}"];
        return $"'{option}' is not an option: a filter tests it, as {ShellCommand.Of(["dotnet-sockets", "-a", .. test])}.";
    }
}
