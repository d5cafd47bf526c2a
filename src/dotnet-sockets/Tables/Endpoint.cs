using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;
using SocketSnapshot;

namespace DotNetSockets.Tables;

/// <summary>An address and a port as one reads them: 127.0.0.1:80, [fe80::1%eth0]:22, icebox:domain, *:*.</summary>
internal readonly record struct Endpoint
{
    internal HostAddress Address { get; init; }

    /// <summary>Null for port 0, which prints as *.</summary>
    internal uint? Port { get; init; }

    /// <summary>Whether the family has no ports, so that the text ends before the colon.</summary>
    internal bool HasNoPort { get; init; }

    /// <summary>The interface that the address is bound to; null where it is not.</summary>
    internal string? Zone { get; init; }

    /// <summary>The host's name; null to print the address.</summary>
    internal string? Host { get; init; }

    /// <summary>The port's name; null to print the number.</summary>
    internal string? Service { get; init; }

    /// <summary>The most bytes that <see cref="Write"/> may need.</summary>
    internal int MaxLength =>
        HostAddress.MaxTextLength + 16 + Encoding.UTF8.GetMaxByteCount((Zone?.Length ?? 0) + (Host?.Length ?? 0) + (Service?.Length ?? 0));

    /// <summary>Writes the text as UTF-8 and returns its length.</summary>
    internal int Write(Span<byte> text)
    {
        var at = WriteHost(text);
        if (HasNoPort)
        {
            return at;
        }

        text[at++] = (byte)':';
        if (Service is not null)
        {
            return at + Encoding.UTF8.GetBytes(Service, text[at..]);
        }

        if (Port is not { } port)
        {
            text[at++] = (byte)'*';
            return at;
        }

        Utf8Formatter.TryFormat(port, text[at..], out var digits);
        return at + digits;
    }

    private int WriteHost(Span<byte> text)
    {
        if (Host is not null)
        {
            return Encoding.UTF8.GetBytes(Host, text);
        }

        // RFC 3986 section 3.2.2 brackets an IPv6 address, and RFC 6874 keeps the zone inside.
        var brackets = Address.Family == AddressFamily.InterNetworkV6;
        var at = 0;
        if (brackets)
        {
            text[at++] = (byte)'[';
        }

        Address.TryFormat(text[at..], out var length, default, null);
        at += length;
        if (Zone is not null)
        {
            text[at++] = (byte)'%';
            at += Encoding.UTF8.GetBytes(Zone, text[at..]);
        }

        if (brackets)
        {
            text[at++] = (byte)']';
        }

        return at;
    }
}
