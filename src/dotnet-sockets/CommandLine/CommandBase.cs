using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;
using DotNetSockets.Errors;
using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.CommandLine;

/// <summary>What all commands do alike: read the options, and answer --help and --version.</summary>
internal abstract class CommandBase<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TOptions> : ICommand
    where TOptions : CommonOptions
{
    public abstract string Name { get; }

    public abstract string Summary { get; }

    /// <summary>Its synopsis, then paragraphs, and at the end "Examples:" and a line each.</summary>
    protected abstract string Usage { get; }

    string ICommand.Usage => Usage;

    IReadOnlyList<OptionInfo> ICommand.Options => OptionCatalog.Of(typeof(TOptions));

    public virtual IReadOnlyList<Column> Columns => [];

    /// <summary>The version without the commit, which the SDK adds behind a plus sign.</summary>
    internal static string Version =>
        typeof(CommonOptions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public virtual RowColumns? Describe(string[] args) => null;

    public virtual IEnumerable<Candidate> Complete(IReadOnlyList<string> before, string begun) => [];

    public virtual IEnumerable<Candidate> ValuesOf(OptionInfo option, string begun) => OptionValues.Of(option, Columns, begun);

    public virtual int Run(string[] args, Terminal terminal, CancellationToken cancellationToken)
    {
        var options = Read(args);
        return options.Help ? Print(HelpText.Of(Usage, OptionCatalog.Of(typeof(TOptions))), terminal)
            : options.Version ? Print(Version + '\n', terminal)
            : Run(options, terminal, cancellationToken);
    }

    /// <summary>Reads the options.</summary>
    protected virtual TOptions Read(string[] args)
    {
        try
        {
            return CommandLineReader.Read<TOptions>(args);
        }
        catch (UnknownOptionException unknown) when (HintFor(unknown.Option, unknown.Value) is { } hint)
        {
            throw new UsageException(hint);
        }
        catch (UnknownOptionException unknown) when (!IsUsual)
        {
            throw new UsageException(unknown.Of(Name));
        }
    }

    /// <summary>Whether it is meant where no command is named, so that the help without a command's name is its own.</summary>
    protected virtual bool IsUsual => false;

    /// <summary>A sentence about an option that the command does not have, where it knows what was meant; null where it does not.</summary>
    protected virtual string? HintFor(string option, string? value) => null;

    /// <summary>Does the work.</summary>
    protected abstract int Run(TOptions options, Terminal terminal, CancellationToken cancellationToken);

    protected static int Print(string text, Terminal terminal)
    {
        terminal.Data.Write(Encoding.UTF8.GetBytes(text));
        terminal.Data.Flush();
        return ExitCode.Done;
    }
}
