using System.Globalization;

namespace SocketSnapshot.Linux.Proc;

/// <summary>
/// The names of the interfaces in a folder of tables, by their numbers: of those with an address or a multicast group, which some tables
/// list with both. A copy of another host's tables has no other names.
/// </summary>
internal sealed class ProcInterfaceNames(string? folder)
{
    /// <summary>For a table without others beside it.</summary>
    internal static ProcInterfaceNames None { get; } = new(null);

    private readonly Lazy<Dictionary<uint, string>> _names = new(() => folder is null ? [] : Read(folder));

    /// <summary>The name, or the number as "if2" where no table has the name; null for 0, which is any interface.</summary>
    internal string? Find(uint index) => index == 0 ? null
        : _names.Value.GetValueOrDefault(index) ?? string.Create(CultureInfo.InvariantCulture, $"if{index}");

    private static Dictionary<uint, string> Read(string folder)
    {
        var names = new Dictionary<uint, string>();
        foreach (var (index, name) in Lines(folder, "if_inet6").Select(OfAddress)
            .Concat(Lines(folder, "igmp").Concat(Lines(folder, "dev_mcast")).Select(OfGroup)))
        {
            if (index != 0)
            {
                names.TryAdd(index, name);
            }
        }

        return names;
    }

    /// <summary>What cannot be read names nothing.</summary>
    private static string[] Lines(string folder, string name) =>
        BoundedFile.Read(Path.Combine(folder, name), BoundedFile.MostOfList).Bytes is { } text ? ProcNetLines.Lines(text) : [];

    /// <summary><c>address index prefix scope flags name</c>, the numbers in hex.</summary>
    private static (uint Index, string Name) OfAddress(string line) =>
        ProcNetLines.Fields(line) is [_, var index, _, _, _, var name]
        && uint.TryParse(index, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? (number, name) : default;

    /// <summary><c>index name ...</c>; the lines of an interface's groups begin with white space.</summary>
    private static (uint Index, string Name) OfGroup(string line) =>
        line is [not (' ' or '\t'), ..] && ProcNetLines.Fields(line) is [var index, var name, _, ..]
        && uint.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, name) : default;
}
