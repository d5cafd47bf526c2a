using System.Globalization;

namespace DotNetSockets.Names;

/// <summary>The names of IP protocols, protocols(5): what the "port" of a raw socket means.</summary>
internal sealed class ProtocolBook
{
    private readonly Dictionary<ushort, string> _names = [];

    private ProtocolBook(string text)
    {
        foreach (var fields in EtcFile.Records(text))
        {
            if (ushort.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                _names.TryAdd(number, fields[0]);
            }
        }
    }

    /// <summary>Reads the system's list; without one no protocol has a name.</summary>
    internal static ProtocolBook Load() => Parse(EtcFile.TryRead(EtcFile.PathOf("protocols", "protocol")) ?? "");

    internal static ProtocolBook Parse(string text) => new(text);

    internal string? NameOf(ushort number) => _names.GetValueOrDefault(number);
}
