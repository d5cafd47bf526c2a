using System.Globalization;
using System.Net.Sockets;
using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using SocketSnapshot;

namespace DotNetSockets.Recordings;

/// <summary>Makes sockets of recorded values: what a socket holds becomes a part of it, all else is kept beside it for its column.</summary>
internal sealed class RowBuilder
{
    private static readonly Dictionary<string, int> Ordinals =
        SocketColumns.All.Select((column, i) => (column.Key, i)).ToDictionary(pair => pair.Key, pair => pair.i, StringComparer.Ordinal);

    private static readonly Dictionary<string, SocketState> States =
        Enum.GetValues<SocketState>().ToDictionary(state => SocketWords.State(state)!, StringComparer.Ordinal);

    private static readonly Dictionary<string, SocketType> Types = Enum.GetValues<SocketType>()
        .Where(type => SocketWords.Type(type) is not null).ToDictionary(type => SocketWords.Type(type)!, StringComparer.Ordinal);

    private readonly RecordedColumns _columns = new();
    private RecordedValue[] _values = [];
    private SocketInfo _socket;

    /// <summary>The columns of ours that were met.</summary>
    internal IReadOnlyCollection<string> Keys => _columns.Own;

    /// <summary>The columns that were met and are not ours.</summary>
    internal IReadOnlyList<string> ForeignKeys => _columns.Foreign;

    /// <summary>Those of them that are not kept.</summary>
    internal IReadOnlyCollection<string> LeftOutKeys => _columns.LeftOut;

    /// <summary>Those of them in which a value was read that they cannot have.</summary>
    internal IReadOnlyCollection<string> OddKeys => _columns.Odd;

    /// <summary>Whether there is such a column.</summary>
    internal static bool Knows(string key) => Ordinals.ContainsKey(key);

    /// <summary>Whether it is a column that no other file has by chance, as many have a type, a state and an interface.</summary>
    internal static bool IsOfSockets(string key) => Knows(key) && key is not ("type" or "state" or "interface" or "family" or "user" or "process" or "command"
        or "comm" or "path" or "flags" or "info" or "timestamp" or "pid" or "unit" or "memory" or "container" or "timer" or "lost" or "delivered"
        or "mss" or "tos" or "priority" or "mark" or "started" or "executable" or "program" or "uid" or "fd" or "mtu");

    internal void Begin()
    {
        _values = new RecordedValue[_columns.Places.Count];
        _socket = default;
    }

    /// <summary>The socket of the values that were set since <see cref="Begin"/>.</summary>
    internal SocketInfo End()
    {
        var row = new RecordedRow(_columns, _values);
        if (_socket.Family == AddressFamily.Unspecified && row.Has("proto"))
        {
            return _socket with { Origin = row, Named = Named() };
        }

        // Only now it is known that they are not names: a UNIX socket's path may look like an address.
        _socket = _socket with { LocalAddress = Address("local_address"), ForeignAddress = Address("foreign_address") };
        return _socket with { Origin = row, Family = RecordedProtocol.FamilyOf(_socket) };
    }

    /// <summary>Sets a column's value, if the column is kept.</summary>
    internal void Set(string key, in RecordedValue value)
    {
        if (_columns.PlaceOf(key) is not { } place)
        {
            return;
        }

        if (place >= _values.Length)
        {
            Array.Resize(ref _values, _columns.Places.Count);
        }

        _values[place] = IsInSocket(key, value) ? RecordedValue.InSocket
            : value.Kind != RecordedKind.Null && !CanBe(key, value) ? OddOf(key)
            : value;
    }

    /// <summary>Whether the column can hold a value that is not part of the socket: a number of more than 32 bits is kept, as other hosts may have it.</summary>
    private static bool CanBe(string key, in RecordedValue value) => key switch
    {
        "local_port" or "foreign_port" or "cookie" => false,
        "recv_q" or "send_q" or "inode" or "uid" => RecordedCell.WholeNumber(value) is { } number && number >= 0,
        _ => true,
    };

    private RecordedValue OddOf(string key)
    {
        _columns.Odd.Add(key);
        return RecordedValue.Odd;
    }

    /// <summary>Takes the address out of the values; that of no family where it is none.</summary>
    private HostAddress Address(string key)
    {
        if (!_columns.Places.TryGetValue(key, out var place) || place >= _values.Length
            || _values[place].Kind is RecordedKind.Absent or RecordedKind.Null)
        {
            return default;
        }

        _values[place] = RecordedAddress.TryParse(_values[place].Text, out var address) ? RecordedValue.InSocket : OddOf(key);
        return address;
    }

    /// <summary>Whether it could be made a part of the socket.</summary>
    private bool IsInSocket(string key, in RecordedValue value)
    {
        switch (key)
        {
            case "proto" when value.Text is { } word && RecordedProtocol.TryFind(word, out var protocol, out var family):
                _socket = _socket with { Protocol = protocol, Family = family };
                return true;
            case "state" when value.Text is { } word && States.TryGetValue(word, out var state):
                _socket = _socket with { State = state };
                return true;
            case "interface" when value.Text is { } name:
                _socket = _socket with { Interface = name };
                return true;
            case "cookie" when Cookie(value.Text) is { } cookie:
                _socket = _socket with { Cookie = cookie };
                return true;
            default:
                return Number(value) is { } number && IsInSocket(key, number);
        }
    }

    private bool IsInSocket(string key, uint number)
    {
        switch (key)
        {
            case "recv_q":
                _socket = _socket with { ReceiveQueue = number };
                return true;
            case "send_q":
                _socket = _socket with { SendQueue = number };
                return true;
            case "local_port":
                _socket = _socket with { LocalPort = number };
                return true;
            case "foreign_port":
                _socket = _socket with { ForeignPort = number };
                return true;
            case "inode":
                _socket = _socket with { Inode = number };
                return true;
            case "uid":
                _socket = _socket with { UserId = number };
                return true;
            default:
                return false;
        }
    }

    private NamedSocket Named() => new()
    {
        Local = Value("local_address").Text,
        Foreign = Value("foreign_address").Text,
        Type = Type(),
        PeerInode = Number(Value("peer_inode")),
    };

    private RecordedValue Value(string key) => _columns.Places.TryGetValue(key, out var place) && place < _values.Length ? _values[place] : default;

    private SocketType? Type() => Value("type").Text is { } word && Types.TryGetValue(word, out var type) ? type : null;

    private static uint? Number(in RecordedValue value) =>
        RecordedCell.WholeNumber(value) is { } number && number >= 0 && number <= uint.MaxValue ? (uint)number : null;

    private static ulong? Cookie(string? text) =>
        text is not null && text.StartsWith("0x", StringComparison.Ordinal)
        && ulong.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var cookie) ? cookie : null;
}
