using DotNetSockets.Commands.SelfDescription;
using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Commands.SelfDescription;

internal sealed class ManPageTests
{
    private const string Update = "UPDATE_APPROVED";

    private static readonly string PagePath = Path.Combine(Repository.Root, "src", "dotnet-sockets", "dotnet-sockets.1");

    [Test]
    public void The_page_in_the_repository_is_the_one_that_is_printed()
    {
        var page = AppRun.Of("man").Output;
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            File.WriteAllText(PagePath, page);
        }

        Assert.That(File.ReadAllText(PagePath), Is.EqualTo(page), $"{Update}=1 writes it anew");
    }

    [Test]
    public void Mandoc_finds_no_fault_in_it() =>
        Assert.That(Command.RunWithInput(AppRun.Of("man").Output, "mandoc", "-T", "lint", "-W", "warning"), Is.Empty);

    [Test]
    public void It_names_every_command_option_and_column()
    {
        var page = Command.RunWithInput(AppRun.Of("man").Output, "mandoc", "-T", "utf8", "-O", "width=200").Replace("\b", "\0", StringComparison.Ordinal);
        page = string.Concat(page.Where((character, at) => character != '\0' && (at + 1 >= page.Length || page[at + 1] != '\0')));
        var names = CommandList.All.SelectMany(command =>
            command.Options.Select(option => $"--{option.Name}").Append(command.Name).Concat(command.Columns.Select(column => column.Key)));
        Assert.That(names.Where(name => !page.Contains(name, StringComparison.Ordinal)), Is.Empty);
    }

    /// <summary>An option that two commands have may mean two things: --from is a path here, and a folder there.</summary>
    [Test]
    public void It_tells_each_meaning_of_an_option_and_of_the_exit_status()
    {
        var page = AppRun.Of("man").Output;
        foreach (var option in CommandList.All.SelectMany(command => command.Options).DistinctBy(option => (option.Name, option.Meaning)))
        {
            var item = new Roff();
            item.Item(option.Synopsis.Trim(), option.Meaning);
            Assert.That(page, Does.Contain(item.ToString()), option.Name);
        }

        Assert.That(page, Does.Contain("doctor \\-\\-exit\\-code: something is wrong").And.Contain("services: a service is not known"));
    }

    [Test]
    public void The_help_of_each_command_is_grouped_fits_a_terminal_and_ends_with_examples()
    {
        foreach (var command in CommandList.All)
        {
            var help = AppRun.Of(command.Name, "--help");
            Assert.That(help.Code, Is.Zero, command.Name);
            var lines = help.Output.TrimEnd().Split('\n');
            Assert.That(lines, Has.All.Length.LessThanOrEqualTo(80), command.Name);
            Assert.That(command.Options.Select(option => option.Group), Has.All.Not.Empty, command.Name);
            Assert.That(command.Options.Select(option => $"\n{option.Group}:\n").Where(group => !help.Output.Contains(group, StringComparison.Ordinal)), Is.Empty);
            var examples = Array.IndexOf(lines, "Examples:");
            Assert.That(examples, Is.GreaterThan(0), command.Name);
            Assert.That(lines[(examples + 1)..], Has.All.Contains("dotnet-sockets"), command.Name);
        }
    }
}
