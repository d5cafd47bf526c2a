using DotNetSockets.Usage;
using SocketSnapshot;

namespace DotNetSockets.Verbs;

/// <summary>Records TCP sockets in the kernel's own bytes, as "ss -D" does, and shows nothing.</summary>
internal static class DumpJob
{
    private const string StandardOutput = "-";

    /// <exception cref="UsageException">More is asked for than a dump can hold.</exception>
    internal static void Run(ListRequest request, ListOptions options, string path, Terminal terminal, CancellationToken cancellationToken)
    {
        if (request.Filter.HasRest)
        {
            throw new UsageException("--to-dump records what the kernel hands out, and a part of the filter only we can test; --explain-filter says which.");
        }

        if ((request.Named & ~SocketProtocols.Tcp) is not SocketProtocols.None and var others)
        {
            throw new UsageException(
                $"--to-dump records TCP sockets, for the kernel's messages do not tell the protocol; leave out {others.ToString().ToLowerInvariant()}.");
        }

        if (options.Continuous || options.Output is not null)
        {
            throw new UsageException($"--to-dump writes one dump and no rows; leave out {(options.Continuous ? "-c" : "--output")}.");
        }

        var wanted = request.Capture with { Protocols = SocketProtocols.Tcp, Owners = SocketOwnerDetails.None };
        using var dump = request.Source.Dump(wanted, cancellationToken);
        Write(dump, path, terminal);
        foreach (var warning in dump.Warnings)
        {
            terminal.Warn(warning);
        }
    }

    private static void Write(SocketDump dump, string path, Terminal terminal)
    {
        terminal.Watch();
        if (path == StandardOutput)
        {
            dump.WriteTo(terminal.Data);
            terminal.Data.Flush();
            return;
        }

        OutputException.Guard(path, () =>
        {
            using var file = new OutputFile(path);
            dump.WriteTo(file.Stream);
            file.Commit();
        });
    }
}
