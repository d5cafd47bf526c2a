using SocketSnapshot.Linux.Interop;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>
/// Writes the classic BPF program by which the kernel keeps from a listener what no test on ports can match, so that its buffer and its reader
/// have nothing to do with others' connections. A pure function.
/// </summary>
internal static class EndFilter
{
    private const uint LocalPortAt = nlmsghdr.Size + 4;
    private const uint ForeignPortAt = LocalPortAt + 2;
    private const uint All = uint.MaxValue;

    /// <summary>Empty where nothing is tested that the kernel can.</summary>
    internal static sock_filter[] Write(SocketFilter? filter)
    {
        var program = new List<sock_filter>();
        foreach (var port in PortsOf(filter))
        {
            // A reset has wiped a port: such a socket is known by its cookie alone, and is let through.
            program.Add(new sock_filter { code = sock_filter.LoadHalf, k = port.Side == SocketSide.Local ? LocalPortAt : ForeignPortAt });
            program.Add(new sock_filter { code = sock_filter.JumpIfEqual, k = 0, jt = 3 });
            program.Add(new sock_filter { code = sock_filter.JumpIfGreaterOrEqual, k = port.First, jf = 1 });
            program.Add(new sock_filter { code = sock_filter.JumpIfGreater, k = port.Last, jf = 1 });
            program.Add(new sock_filter { code = sock_filter.Return, k = 0 });
        }

        if (program.Count > 0)
        {
            program.Add(new sock_filter { code = sock_filter.Return, k = All });
        }

        return [.. program];
    }

    /// <summary>What is tested of ports whatever else is; a few, for the kernel takes no program of any length.</summary>
    private static IEnumerable<PortFilter> PortsOf(SocketFilter? filter) => filter switch
    {
        PortFilter port => [port],
        AllFilter all => all.Parts.OfType<PortFilter>().Take(16),
        _ => [],
    };
}
