using DotNetSockets.CommandLine;
using DotNetSockets.Errors;
using DotNetSockets.Output;
using SocketSnapshot;

namespace DotNetSockets.Commands.Sockets;

/// <summary>Records TCP sockets in the kernel's own bytes, as "ss -D" does, and shows nothing.</summary>
internal static class DumpJob
{
    /// <exception cref="UsageException">More is asked for than a dump can hold.</exception>
    internal static void Run(SocketRequest request, ListOptions options, string path, Terminal terminal, CancellationToken cancellationToken)
    {
        var target = new OutputTarget("--to-dump", path);
        FileEnding.CheckDump(target.Path);
        if (request.Filter.HasRest)
        {
            throw new UsageException("--to-dump records what the kernel hands out, and the kernel cannot test a part of this filter; --explain-filter shows that part.");
        }

        if ((request.Named & ~SocketProtocols.Tcp) is not SocketProtocols.None and var others)
        {
            throw new UsageException(
                $"--to-dump records TCP sockets, because the kernel's messages do not name the protocol; leave out {others.ToString().ToLowerInvariant()}.");
        }

        if (options.Continuous || options.Output is not null)
        {
            throw new UsageException($"--to-dump writes one dump and no rows; leave out {(options.Continuous ? "-c" : "--output")}.");
        }

        var wanted = request.Capture with { Protocols = SocketProtocols.Tcp, Owners = SocketOwnerDetails.None, IncludeUndecided = false };
        using var dump = request.Source.Dump(wanted, cancellationToken);
        target.WarnUnless(isAsNamed: false, "a netlink dump", terminal);
        target.Write(terminal, dump.WriteTo, cancellationToken);
        foreach (var warning in dump.Warnings)
        {
            terminal.Warn(warning);
        }
    }
}
