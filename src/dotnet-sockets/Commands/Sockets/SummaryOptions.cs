using CommandLine;
using DotNetSockets.CommandLine;

namespace DotNetSockets.Commands.Sockets;

/// <summary>The options of the summary: those of the list, and what to count by.</summary>
internal sealed class SummaryOptions : ListOptions
{
    [OptionGroup("Groups")]
    [AddsUp]
    [Option("by", MetaValue = "LIST", HelpText = "Count by columns, such as state,local_port, or by network, such as peer/24 (IPv4) or peer/24/64 (IPv6 too).")]
    public string? By { get; set; }

    [AddsUp]
    [Option("sum", MetaValue = "LIST", HelpText = "Add up these columns, such as recv_q,send_q.")]
    public string? Sum { get; set; }
}
