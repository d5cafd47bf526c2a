using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using DotNetSockets.CommandLine;
using DotNetSockets.Output;

namespace DotNetSockets.Commands.Sockets;

/// <summary>What the commands do alike that select sockets by options and a filter: they differ in what they show of them.</summary>
internal abstract class SocketCommand<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TOptions>(CommandWorld world) : RowsCommand<TOptions>
    where TOptions : ListOptions
{
    /// <summary>The host, and the other commands.</summary>
    protected CommandWorld World => world;

    /// <summary>The other commands.</summary>
    protected IReadOnlyList<ICommand> Commands => world.Commands;

    public override IEnumerable<Candidate> ValuesOf(OptionInfo option, string begun) => SocketOptionValues.Of(option, begun) ?? base.ValuesOf(option, begun);

    public override IEnumerable<Candidate> Complete(IReadOnlyList<string> before, string begun) => FilterCompletion.Next(before, begun);

    protected override string? HintFor(string option, string? value) => OptionHints.Of(option, value);

    /// <summary>Shows the sockets that the options select.</summary>
    /// <param name="plan">The options.</param>
    /// <param name="view">Makes the view from the columns that the source has.</param>
    /// <param name="terminal">Where to.</param>
    /// <param name="cancellationToken">Ends it.</param>
    protected int Show(
        SocketPlan plan, Func<ColumnsOfSource, ISocketView> view, Terminal terminal, CancellationToken cancellationToken)
    {
        ISocketView? shown = null;
        var request = new SocketRequest(plan, columns => (shown = view(columns)).Read, World);
        if (plan.Options.ExplainFilter)
        {
            plan.Output.Write(terminal, output => Explain(request, output), cancellationToken);
            return ExitCode.Done;
        }

        if (plan.Options.ToDump is { } path)
        {
            DumpJob.Run(request, plan.Options, path, terminal, cancellationToken);
            return terminal.ExitCodeOf(plan.Options.Strict);
        }

        return new SocketJob(plan, request, terminal, cancellationToken).Run(shown!);
    }

    private static void Explain(SocketRequest request, RowWriter output)
    {
        output.Write(Encoding.UTF8.GetBytes(
            $"""
            in the kernel:  {Shown(request.Capture.Filter)}
            after decoding: {Shown(request.Filter.Left(request.Capture.Filter is not null))}

            """));
        output.Flush();
    }

    private static string Shown(object? test) => test?.ToString() is { } text ? TerminalText.Escape(text, out _) : "(no test)";
}
