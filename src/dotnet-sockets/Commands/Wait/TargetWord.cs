using System.Globalization;
using DotNetSockets.Errors;
using DotNetSockets.Names;
using SocketSnapshot;

namespace DotNetSockets.Commands.Wait;

/// <summary>Reads words of the command line as targets: PORT, HOST:PORT, [IPV6]:PORT, each with /tcp or /udp, a path, @name.</summary>
internal sealed class TargetWord(TimeSpan resolveTimeout)
{
    private static readonly (string Name, SocketProtocol Protocol)[] Protocols = [("tcp", SocketProtocol.Tcp), ("udp", SocketProtocol.Udp)];

    /// <summary>Null where the word is not shaped as a target: a filter begins there.</summary>
    /// <exception cref="UsageException">It is shaped as one, and is none.</exception>
    internal Target? TryParse(string word)
    {
        if (word is ['/', _, ..] or ['@', _, ..] or ['.', '/', _, ..] or ['.', '.', '/', ..])
        {
            return new Target(word, SocketProtocol.Unix) { Path = word[0] == '.' ? Path.GetFullPath(word) : word };
        }

        var slash = word.LastIndexOf('/');
        var end = slash < 0 ? word : word[..slash];
        var colon = end.LastIndexOf(':');
        var port = end[(colon + 1)..];
        if (port.Length == 0 || !port.All(char.IsAsciiDigit))
        {
            return HostAddress.TryParse(word.Trim('[', ']'), out _) ? throw NoPort(word) : null;
        }

        var host = colon <= 0 ? "" : end[..colon];
        var target = new Target(word, slash < 0 ? SocketProtocol.Tcp : NamedChoice.Find("protocol", word[(slash + 1)..], Protocols, protocol => protocol.Name).Protocol)
        {
            Port = ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
                : throw new UsageException($"{Quoted.Of(word)} has no port: ports are the numbers from 1 to 65535."),
        };
        return host is "" or "*" ? target : WithHost(target, host);
    }

    private static UsageException NoPort(string word) =>
        new($"{Quoted.Of(word)} is an address without a port; a target has one, as {(word.Contains(':', StringComparison.Ordinal) ? $"[{Quoted.Cut(word.Trim('[', ']'))}]" : Quoted.Cut(word))}:80.");

    private Target WithHost(Target target, string host)
    {
        var isBracketed = host is ['[', .., ']'];
        var plain = isBracketed ? host[1..^1] : host;
        var percent = plain.IndexOf('%', StringComparison.Ordinal);
        var text = percent < 0 ? plain : plain[..percent];
        if (!isBracketed && plain.Contains(':', StringComparison.Ordinal))
        {
            throw new UsageException($"{Quoted.Of(target.Text)} can be read in two ways; an IPv6 address stands in brackets, as [::1]:80.");
        }

        if (HostAddress.TryParse(text, out var address))
        {
            var zone = percent < 0 ? null : plain[(percent + 1)..];
            return target with { Addresses = [address.Unmap()], Interface = zone is "" ? null : zone };
        }

        if (isBracketed || percent >= 0)
        {
            throw new UsageException($"{Quoted.Of(host)} is no address; a target is as 10.0.0.5:5432 or [::1]:80.");
        }

        return HostBook.AddressesOf(text, resolveTimeout) switch
        {
            null => throw new UsageException($"No answer came in time for the address of {Quoted.Of(text)}; --resolve-timeout gives it more."),
            [] => throw new UsageException($"There is no host {Quoted.Of(text)}; a target is as 8080, 10.0.0.5:5432, [::1]:80, 53/udp, /run/app.sock or @name."),
            var addresses => target with { Addresses = [.. addresses.Select(found => found.Unmap()).Distinct()] },
        };
    }
}
