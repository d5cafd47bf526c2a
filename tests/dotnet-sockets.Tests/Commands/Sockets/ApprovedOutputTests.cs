using System.Text;
using DotNetSockets.Formats;
using DotNetSockets.Output;

namespace DotNetSockets.Tests.Commands.Sockets;

/// <summary>The list and the summary in every format that is text, over the same sockets: to be read, as by whoever writes a reader for one.</summary>
internal sealed class ApprovedOutputTests
{
    private static IEnumerable<string> TextFormats =>
        Formatters.All.Where(format => !format.IsBinary && format.Name != TemplateFormatter.TheName).Select(format => format.Name);

    [TestCaseSource(nameof(TextFormats))]
    public void The_list_is_as_approved(string format) => Check($"list.{format}", "-anp", "-A", "all", "-f", format);

    [TestCaseSource(nameof(TextFormats))]
    public void The_summary_is_as_approved(string format) => Check($"summary.{format}", "summary", "-A", "all", "-f", format);

    [Test]
    public void Groups_are_as_approved() => Check("summary-by-state.table", "summary", "-t", "--by", "state,process", "--sum", "recv_q,send_q");

    [Test]
    public void A_template_is_as_approved() => Check("list.template", "-ta", "--template", "{local_endpoint} {state} {process}");

    private static void Check(string name, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = App.Run(new Terminal(output, () => error) { Arguments = arguments }, new FixedHost());
        Assert.That((code, error.ToString()), Is.EqualTo((0, "")));
        Approved.Text($"Commands/Sockets/Approved/{name}", Encoding.UTF8.GetString(output.ToArray()));
    }
}
