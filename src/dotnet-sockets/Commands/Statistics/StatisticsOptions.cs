using CommandLine;
using DotNetSockets.CommandLine;

namespace DotNetSockets.Commands.Statistics;

/// <summary>The options of the counters; the letters are netstat's.</summary>
internal sealed class StatisticsOptions : TableOptions
{
    [OptionGroup("Which counters")]
    [Option('a', "all", HelpText = "Also the counters that are 0.")]
    public bool All { get; set; }

    [Option('t', "tcp", HelpText = "TCP's: Tcp, TcpExt, MPTcpExt.")]
    public bool Tcp { get; set; }

    [Option('u', "udp", HelpText = "UDP's: Udp and UdpLite.")]
    public bool Udp { get; set; }

    [Option('U', "udplite", HelpText = "UDP-Lite's.")]
    public bool UdpLite { get; set; }

    [Option('w', "raw", HelpText = "IP's: Ip, IpExt, Icmp, IcmpMsg.")]
    public bool Raw { get; set; }

    [Option("ipv4", HelpText = "-4: hide counters of IPv6 only.")]
    public bool IPv4 { get; set; }

    [Option("ipv6", HelpText = "-6: hide counters of IPv4 only.")]
    public bool IPv6 { get; set; }
}
