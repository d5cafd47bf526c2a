namespace DotNetSockets.Tests.Oracles;

/// <summary>Reads the tool's numeric table back: <c>[fe80::1%eth0]:22</c> is an address with its interface, <c>*</c> is not a port.</summary>
internal static class TableFormat
{
    internal static IReadOnlyList<OracleRow> Read(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var header = Array.FindIndex(lines, line => line.StartsWith("Proto ", StringComparison.Ordinal));
        Assert.That(header, Is.Not.Negative, output);
        return [.. lines.Skip(header + 1).Select(Row)];
    }

    private static OracleRow Row(string line)
    {
        var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(cells, Has.Length.InRange(5, 6), line);
        var (localAddress, device, localPort) = End(cells[3]);
        var (foreignAddress, _, foreignPort) = End(cells[4]);
        return ToolFormats.OfCells(column => column switch
        {
            "proto" => cells[0],
            "recv_q" => cells[1],
            "send_q" => cells[2],
            "local_address" => localAddress,
            "local_port" => localPort,
            "foreign_address" => foreignAddress,
            "foreign_port" => foreignPort,
            "state" => cells.ElementAtOrDefault(5),
            _ => device,
        });
    }

    private static (string Address, string? Device, string? Port) End(string cell)
    {
        var colon = cell.LastIndexOf(':');
        var (host, port) = (cell[..colon].Trim('[', ']').Split('%'), cell[(colon + 1)..]);
        return (host[0], host.ElementAtOrDefault(1), port == "*" ? null : port);
    }
}
