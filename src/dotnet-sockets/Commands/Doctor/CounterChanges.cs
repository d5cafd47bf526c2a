using SocketSnapshot;

namespace DotNetSockets.Commands.Doctor;

/// <summary>
/// The kernel's counters of this network namespace, which count from its beginning, and how far they went between two readings.
/// </summary>
internal sealed class CounterChanges
{
    private readonly Dictionary<(string Protocol, string Name), (Int128 Before, Int128 After)> _values = [];

    internal CounterChanges(IEnumerable<NetworkCounter> before, IEnumerable<NetworkCounter> after)
    {
        foreach (var counter in before)
        {
            _values[(counter.Protocol, counter.Name)] = (counter.Value, counter.Value);
        }

        foreach (var counter in after)
        {
            if (_values.TryGetValue((counter.Protocol, counter.Name), out var value))
            {
                _values[(counter.Protocol, counter.Name)] = (value.Before, counter.Value);
            }
        }
    }

    /// <summary>How much it counted between the readings; 0 for a counter that this kernel does not have.</summary>
    internal long ChangeOf(string protocol, string name) =>
        _values.TryGetValue((protocol, name), out var value) ? (long)Int128.Clamp(value.After - value.Before, 0, long.MaxValue) : 0;

    /// <summary>The counters of a protocol that both readings have.</summary>
    internal IEnumerable<string> NamesOf(string protocol) => _values.Keys.Where(key => key.Protocol == protocol).Select(key => key.Name);

    /// <summary>The counters as evidence; those that this kernel does not have are left out.</summary>
    internal IEnumerable<Evidence> Evidence(string protocol, params IEnumerable<string> names) =>
        from name in names
        where _values.ContainsKey((protocol, name))
        select Doctor.Evidence.OfCounter($"{protocol}.{name}", _values[(protocol, name)].After, ChangeOf(protocol, name));
}
