using System.Text;
using DotNetSockets.Output;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Oracles;

/// <summary>The tool, run in this process on the thread of a network namespace.</summary>
internal static class Tool
{
    /// <summary>The default eight, and the interface.</summary>
    internal const string Columns = "proto,recv_q,send_q,local_address,local_port,foreign_address,foreign_port,state,interface";

    /// <summary>Its output; anything but success without a word on stderr fails the test.</summary>
    internal static string Run(NetworkNamespace network, params string[] arguments) => network.Run(() =>
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = App.Run(new Terminal(output, () => error) { Arguments = arguments });
        Assert.That((code, error.ToString()), Is.EqualTo((0, "")), string.Join(' ', arguments));
        return Encoding.UTF8.GetString(output.ToArray());
    });

    /// <summary>Its rows, through NDJSON.</summary>
    internal static IReadOnlyList<OracleRow> Rows(NetworkNamespace network, params string[] arguments) =>
        ToolFormats.OfNdjson(Run(network, [.. arguments, "-f", "ndjson"]));
}
