using DotNetSockets.CommandLine;
using DotNetSockets.Output;

namespace DotNetSockets.Commands.SelfDescription;

/// <summary>Prints the manual page.</summary>
internal sealed class ManCommand(IReadOnlyList<ICommand> commands) : CommandBase<DocumentOptions>
{
    public override string Name => "man";

    public override string Summary => "Print the manual page.";

    protected override string Usage =>
        $"""
        {Terminal.Program} man

        For 'man {Terminal.Program}', once, after mkdir -p ~/.local/share/man/man1:
        {Terminal.Program} man > ~/.local/share/man/man1/{Terminal.Program}.1

        Examples:
          {Terminal.Program} man | man -l -
        """;

    protected override int Run(DocumentOptions options, Terminal terminal, CancellationToken cancellationToken) => Print(new ManPage(commands).Text(), terminal);
}
