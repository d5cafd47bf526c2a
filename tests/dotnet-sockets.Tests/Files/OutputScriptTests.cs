using System.Runtime.Versioning;

namespace DotNetSockets.Tests.Files;

/// <summary>What only a process of its own has: a folder that it is in, limits, and standard streams.</summary>
[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class OutputScriptTests
{
    private DirectoryInfo _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("script");

    [TearDown]
    public void RemoveFolder() => _folder.Delete(recursive: true);

    [TestCase("--output", "day")]
    [TestCase("--to-dump", "day")]
    [TestCase("--output", "missing")]
    [TestCase("--to-dump", "missing")]
    [TestCase("--output", "../up")]
    [TestCase("--output", "second")]
    public void A_bare_name_that_is_a_link_leads_where_it_leads_the_shell(string option, string target)
    {
        var printed = Run(
            """
            mkdir inner; echo old > up; cd inner; echo old > day; ln -s ../up second; ln -s "$2" latest
            tool -tan "$1" latest; echo "code $?"
            for file in day missing ../up; do test -f $file && ! grep -qx old $file && echo $file; done
            echo shell > latest
            for file in day missing ../up; do test -f $file && grep -qx shell $file && echo $file; done
            ls -A | tr '\n' ' '
            """,
            option,
            target);
        var file = target == "second" ? "../up" : target;
        Assert.That(printed, Is.EqualTo($"code 0\n{file}\n{file}\nday latest {(target == "missing" ? "missing " : "")}second "));
    }

    [Test]
    public void Open_descriptors_are_written_where_they_have_come_to()
    {
        var printed = Run(
            """
            row() { tool services 22/tcp -H --output "$1"; }
            row /dev/stdout | cat
            row /proc/self/fd/1 | cat
            row >(cat > piped; echo > done)
            until test -f done; do read -t 0.01 < <(:); done; cat piped
            echo before > file; row /dev/stdout >> file; row /dev/fd/7 7>> file; cat file
            ln -s /dev/stdout link; row link | cat
            row -
            ls -A | tr '\n' ' '
            """);
        var lines = printed.Split('\n');
        Assert.That(lines[..^1].Where(line => line.StartsWith("ssh", StringComparison.Ordinal)).Count(), Is.EqualTo(7), printed);
        Assert.That(lines[3], Is.EqualTo("before"));
        Assert.That(lines[^1], Is.EqualTo("done file link piped "));
    }

    [TestCase("--output")]
    [TestCase("--to-dump")]
    [TestCase("--from")]
    [TestCase("--filter-file")]
    public void A_name_that_is_not_UTF_8_is_taken_for_no_other(string option) => Assert.That(
        Run(
            """
            name=$(printf 'a\377b'); echo old > "$name"
            tool -tan "$1" "$name" 2>&1; echo "code $?"
            cat a?b; ls | wc -l

            # .NET could not.
            rm a?b
            """,
            option),
        Does.Match($"^dotnet-sockets: {option} needs a path in UTF-8, and 'a\uFFFDb' has other bytes; .+\\.\ncode 2\nold\n1\n$"));

    [Test]
    public void A_descriptor_that_is_closed_is_told() => Assert.That(
        Run("tool -tan --output /dev/fd/99 2>&1; echo \"code $?\"; tool -tan --output /proc/none 2>&1"),
        Is.EqualTo(
            "dotnet-sockets: '/dev/fd/99' cannot be written: there is no such file, and none can be made in its folder.\ncode 1\n"
            + "dotnet-sockets: '/proc/none' cannot be written: there is no such file, and none can be made in its folder.\n"));

    [Test]
    public void A_limit_of_the_size_is_one_sentence_and_the_old_content_stays()
    {
        foreach (var command in CommandList.All.Where(command => command.Options.Any(option => option.Name == "output")))
        {
            var printed = Run(
                """
                echo old > file
                (ulimit -f 0; tool "$@" --output file 2>&1; echo "code $?") | cat
                cat file; ls -A
                """,
                ToolArguments.Of(command.Name));
            Assert.That(
                printed,
                Is.EqualTo(
                    "dotnet-sockets: 'file' cannot be written: it would be larger than the limit of this process (ulimit -f) or of its file system.\n"
                    + "code 1\nold\nfile\n"),
                command.Name);
        }
    }

    [Test]
    public void A_limit_of_the_size_does_not_kill_it_at_standard_output() =>
        Assert.That(
            Run("(ulimit -f 0; tool -tan 2>&1 > file; echo \"code $?\") | cat"),
            Does.Match("^dotnet-sockets: The output cannot be written: .+\ncode 1\n$"));

    private string Run(string script, params string[] arguments) => ToolScript.Run(_folder, script + "\ntrue\n", arguments);
}
