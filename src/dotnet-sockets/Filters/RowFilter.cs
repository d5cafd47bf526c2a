using DotNetSockets.Errors;
using DotNetSockets.Filters.Syntax;
using DotNetSockets.Filters.Tree;
using DotNetSockets.Interop;
using DotNetSockets.Sockets;
using DotNetSockets.Tables;
using SocketSnapshot;

namespace DotNetSockets.Filters;

/// <summary>The filter of a list, split into what the kernel is asked and what is tested after decoding.</summary>
internal sealed class RowFilter
{
    /// <summary>Of a filter file: as much as five thousand lines, or fifty thousand ports.</summary>
    private const int LongestFile = 1 << 20;

    private readonly FilterNode? _rest;
    private readonly FilterNode? _whole;

    private RowFilter(FilterNode? node)
    {
        _whole = node;
        _rest = node?.Rest;
        Kernel = node?.Pushed;
        Columns = _rest is null ? [] : [.. _rest.Columns];
        Facts = _rest?.Facts ?? SocketFacts.None;
        TestsState = node?.TestsState ?? false;
        Named = node?.Named ?? SocketProtocols.None;
        Possible = node?.Possible ?? SocketProtocols.All;
    }

    /// <summary>For the options of the capture; null for all sockets.</summary>
    internal SocketFilter? Kernel { get; }

    /// <summary>The columns that <see cref="FilterNode.Test"/> reads.</summary>
    internal IReadOnlyList<Column> Columns { get; }

    /// <summary>What rows must know for <see cref="FilterNode.Test"/> where <see cref="Kernel"/> was tested.</summary>
    internal SocketFacts Facts { get; }

    /// <summary>Whether it decides over states: then -a and -l have no say.</summary>
    internal bool TestsState { get; }

    /// <summary>The families that it names.</summary>
    internal SocketProtocols Named { get; }

    /// <summary>The families of which a row can match.</summary>
    internal SocketProtocols Possible { get; }

    /// <summary>Whether <see cref="FilterNode.Test"/> can say no of a row of which <see cref="Kernel"/> was tested.</summary>
    internal bool HasRest => _rest is not null;

    /// <summary>Whether it tests anything.</summary>
    internal bool HasAny => _whole is not null;

    /// <summary>Whether it may not be decided for a row of this host.</summary>
    internal bool CanDoubt => _whole?.CanDoubt ?? false;

    /// <summary>The filter of the words, and of the files as well: all of them match.</summary>
    /// <exception cref="UsageException">One of them is not a filter, or a file cannot be read.</exception>
    internal static RowFilter Parse(string[] words, IReadOnlyList<string> files, FilterNames names)
    {
        var texts = new List<FilterText> { FilterText.OfWords(words) };
        foreach (var file in files)
        {
            texts.Add(FilterText.OfFile(Read(file)));
        }

        texts.RemoveAll(text => string.IsNullOrWhiteSpace(text.Text));

        // An answer may take seconds, which a filter that is wrong elsewhere shall not.
        var asks = false;
        var nodes = Parse(texts, names with { Resolve = Pretend });
        return new RowFilter(asks ? Parse(texts, names with { Resolve = Once(names.Resolve) }) : nodes);

        IReadOnlyList<HostAddress> Pretend(string name)
        {
            asks = true;
            return [HostAddress.AnyIPv4];
        }
    }

    /// <summary>The test of what is left of it.</summary>
    /// <param name="isKernelTested">Whether <see cref="Kernel"/> was tested, so that only the rest is left.</param>
    internal FilterNode? Left(bool isKernelTested) => isKernelTested ? _rest : _whole;

    /// <summary>Says what is not known of a row for which the filter could not be decided.</summary>
    internal void Explain(in SocketRow row, Doubts doubts) => _whole?.Explain(row, doubts);

    private static FilterNode? Parse(List<FilterText> texts, FilterNames names) =>
        texts.Count == 0 ? null : AllNode.Of(texts.ConvertAll(text => FilterParser.Parse(text, names)));

    /// <summary>One name may be tested for both ends.</summary>
    private static Func<string, IReadOnlyList<HostAddress>?> Once(Func<string, IReadOnlyList<HostAddress>?> resolve)
    {
        var known = new Dictionary<string, IReadOnlyList<HostAddress>?>();
        return name => known.TryGetValue(name, out var addresses) ? addresses : known[name] = resolve(name);
    }

    private static string Read(string file)
    {
        var isStandardInput = file == InputFile.StandardInput;
        try
        {
            var name = isStandardInput ? "The filter on standard input" : $"The filter file {Quoted.Of(file)}";
            var bytes = InputFile.Read(file, name, LongestFile);
            using var reader = new StreamReader(new MemoryStream(bytes.ToArray()));
            return reader.ReadToEnd();
        }
        catch (InputException refusal) when (!isStandardInput || refusal.IsTooLong)
        {
            throw new UsageException(refusal.Message);
        }
    }
}
