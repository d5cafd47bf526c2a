using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.SockDiag.Pushdown;

/// <summary>Reads what filters test from the attributes behind a record; a pure function over bytes that trusts no length.</summary>
/// <param name="isChosen">Whether the kernel chose the ports of the records, as their walk tells; null where it does not.</param>
/// <param name="ports">The ports that it chooses from.</param>
internal sealed class FactsReader(bool? isChosen, PortRange ports)
{
    /// <param name="payload">The message behind its header.</param>
    /// <param name="localPort">Of the same record.</param>
    internal KernelFacts Read(ReadOnlySpan<byte> payload, uint? localPort)
    {
        var attributes = new AttributeTable(payload.Length > inet_diag_msg.Size ? payload[inet_diag_msg.Size..] : default);
        var isAutobound = isChosen is { } chosen ? chosen && ports.Contains(localPort) : (bool?)null;
        return new KernelFacts(
            attributes.Value<uint>(inet_diag_attribute.INET_DIAG_MARK), attributes.Value<ulong>(inet_diag_attribute.INET_DIAG_CGROUP_ID), isAutobound);
    }
}
