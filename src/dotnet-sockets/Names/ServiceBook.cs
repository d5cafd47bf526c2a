using System.Globalization;

namespace DotNetSockets.Names;

/// <summary>The well-known ports: the system's own list (services(5)), or a small built-in one where it has none.</summary>
internal sealed class ServiceBook(IReadOnlyList<Service> services)
{
    private readonly Dictionary<(ushort, string), string> _names = FirstOfEach(services);

    /// <summary>All entries, in the order of the file.</summary>
    internal IReadOnlyList<Service> Services { get; } = services;

    /// <summary>Reads the system's list.</summary>
    internal static ServiceBook Load() => Parse(EtcFile.TryRead(EtcFile.PathOf("services", "services")) ?? BuiltIn());

    /// <summary>Reads the text of a services file; lines that are none are left out.</summary>
    internal static ServiceBook Parse(string text) => new([.. EtcFile.Records(text).Select(TryParse).OfType<Service>()]);

    /// <summary>The name of a port, as getservbyport() finds it: the first in the file.</summary>
    internal string? NameOf(ushort port, string protocol) => _names.GetValueOrDefault((port, protocol));

    /// <summary>The entries that a word means: a name or alias, a port, either with a protocol behind a slash.</summary>
    internal IEnumerable<Service> Find(string word)
    {
        var parts = word.Split('/', 2);
        var isPort = ushort.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var port);
        return Services.Where(service =>
            (isPort ? service.Port == port : IsNamed(service, parts[0]))
            && (parts.Length == 1 || string.Equals(service.Protocol, parts[1], StringComparison.OrdinalIgnoreCase)));
    }

    internal static string BuiltIn()
    {
        using var stream = typeof(ServiceBook).Assembly.GetManifestResourceStream("services")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static bool IsNamed(Service service, string name) =>
        service.Aliases.Prepend(service.Name).Contains(name, StringComparer.OrdinalIgnoreCase);

    private static Service? TryParse(string[] fields)
    {
        var slash = fields[1].IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && ushort.TryParse(fields[1].AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? new Service(fields[0], port, fields[1][(slash + 1)..], fields[2..])
            : null;
    }

    private static Dictionary<(ushort, string), string> FirstOfEach(IReadOnlyList<Service> services)
    {
        var names = new Dictionary<(ushort, string), string>();
        foreach (var service in services)
        {
            names.TryAdd((service.Port, service.Protocol), service.Name);
        }

        return names;
    }
}
