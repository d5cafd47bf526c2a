using CommandLine;
using DotNetSockets.CommandLine;

namespace DotNetSockets.Commands.Sockets;

/// <summary>The options of the list; the letters are netstat's. What a command overrides without an attribute is not an option of that command.</summary>
internal class ListOptions : SnapshotOptions
{
    [OptionGroup("Which sockets")]
    [Option('a', "all", HelpText = "All sockets, listening or not.")]
    public bool All { get; set; }

    [Option('l', "listening", HelpText = "Only listening sockets.")]
    public bool Listening { get; set; }

    [Option('t', "tcp", HelpText = "TCP sockets.")]
    public bool Tcp { get; set; }

    [Option('u', "udp", HelpText = "UDP sockets.")]
    public bool Udp { get; set; }

    [Option('U', "udplite", HelpText = "UDP-Lite sockets.")]
    public bool UdpLite { get; set; }

    [Option('w', "raw", HelpText = "Raw sockets.")]
    public bool Raw { get; set; }

    [Option('x', "unix", HelpText = "UNIX domain sockets.")]
    public bool Unix { get; set; }

    [Option('S', "sctp", HelpText = "SCTP sockets.")]
    public bool Sctp { get; set; }

    [Option("ipv4", HelpText = "-4: only sockets of the IPv4 family.")]
    public bool IPv4 { get; set; }

    [Option("ipv6", HelpText = "-6: only sockets of the IPv6 family.")]
    public bool IPv6 { get; set; }

    [AddsUp]
    [Option('A', "family", MetaValue = "LIST", HelpText = "Families and protocols, separated by commas (also --protocol): {families}.")]
    public string? Family { get; set; }

    [AddsUp(AddsUpAttribute.Nothing)]
    [Option("filter-file", MetaValue = "FILE", HelpText = "Read a filter from a file; - is standard input.")]
    public string? FilterFile { get; set; }

    [Option("explain-filter", HelpText = "Say which part of the filter the kernel tests.")]
    public virtual bool ExplainFilter { get; set; }

    [OptionGroup("Names")]
    [Option('n', "numeric", HelpText = "Numbers instead of names.")]
    public bool Numeric { get; set; }

    [Option("numeric-hosts", HelpText = "Addresses instead of host names.")]
    public bool NumericHosts { get; set; }

    [Option("numeric-ports", HelpText = "Numbers instead of service names.")]
    public bool NumericPorts { get; set; }

    [Option("numeric-users", HelpText = "Numbers instead of user names.")]
    public bool NumericUsers { get; set; }

    [Option("resolve-timeout", MetaValue = "SECONDS", HelpText = "Max time for all host name look-ups together (2).")]
    public string? ResolveTimeout { get; set; }

    [OptionGroup("What is shown of them")]
    [Option('p', "programs", HelpText = "The processes that hold each socket.")]
    public bool Programs { get; set; }

    [Option('e', "extend", HelpText = "The user and the inode of each socket.")]
    public bool Extend { get; set; }

    [Option('o', "timers", HelpText = "Timers.")]
    public bool Timers { get; set; }

    [Option("info", HelpText = "TCP internals of each connection: round trip, windows, losses and more.")]
    public bool Info { get; set; }

    [Option('m', "memory", HelpText = "The memory of each socket.")]
    public bool Memory { get; set; }

    [Option("tos", HelpText = "Type of service, traffic class and class id.")]
    public bool TypeOfService { get; set; }

    [Option("sockopt", HelpText = "Socket options.")]
    public bool SocketOptions { get; set; }

    [OptionGroup("Where from")]
    [Option("from", MetaValue = "PATH", HelpText = "A recording instead of this host: JSON or CSV of this program, a dump of ss -D, or a copy of /proc.")]
    public virtual string? From { get; set; }

    [OptionGroup("Where from")]
    [Option("proc", MetaValue = "ROOT", HelpText = "Show the host whose /proc is mounted at ROOT, such as /host/proc in a container.")]
    public virtual string? Proc { get; set; }

    [OptionGroup("Where from")]
    [Option("to-dump", MetaValue = "FILE", HelpText = "Save the kernel's raw records of TCP sockets to FILE, as ss -D does.")]
    public virtual string? ToDump { get; set; }
}
