using System.Text;
using DotNetSockets.Output;

namespace DotNetSockets.Tests.CommandLine;

/// <summary>One run of the program in this process.</summary>
internal sealed record AppRun(int Code, string Output, string Error)
{
    internal static AppRun Of(params string[] args) => Of(CancellationToken.None, args);

    internal static AppRun Of(CancellationToken cancellationToken, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = App.Run(new Terminal(output, () => error) { Arguments = args }, cancellationToken: cancellationToken);
        return new AppRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
