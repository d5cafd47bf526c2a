using System.Reflection;
using DotNetSockets.CommandLine;
using DotNetSockets.Errors;

namespace DotNetSockets.Tests.CommandLine;

/// <summary>One rule for what is given twice, held against every option of every command.</summary>
internal sealed class RepeatedOptionTests
{
    private static readonly MethodInfo Reader =
        typeof(CommandLineReader).GetMethod(nameof(CommandLineReader.Read), BindingFlags.Static | BindingFlags.NonPublic)!;

    private static IEnumerable<TestCaseData> All =>
        from type in CommandList.All.Select(OptionsOf).Distinct()
        from option in KnownOption.Of(type)
        select new TestCaseData(type, option).SetArgDisplayNames(type.Name, option.Name);

    [TestCaseSource(nameof(All))]
    public void Lists_add_up_flags_repeat_and_two_values_are_refused(Type type, object known)
    {
        var option = (KnownOption)known;
        var property = type.GetProperties().Single(property => property.GetCustomAttribute<global::CommandLine.OptionAttribute>()?.LongName == option.Name[2..]);
        if (!option.TakesValue)
        {
            Assert.That(property.GetValue(Read(type, option.Name, option.Name)), Is.EqualTo(property.PropertyType == typeof(int) ? 2 : (object)true));
            Assert.That(() => Read(type, option.Name + "=x"), Refused($"{option.Name} takes no value, and 'x' stands behind it: use {option.Name} alone."));
            return;
        }

        Assert.That(property.GetValue(Read(type, option.Name, "x", option.Name + "=x")), Is.EqualTo("x"));
        Assert.That(property.GetValue(Read(type, option.Name + "=-1")), Is.EqualTo("-1"));
        Assert.That(property.GetValue(Read(type, option.Name + "=")), Is.Empty);
        Assert.That(() => Read(type, option.Name), Refused($"{option.Name} needs a value."));
        if (option.List is { } list)
        {
            Assert.That(property.GetValue(Read(type, option.Name, "x", option.Name + "=y")), Is.EqualTo($"x{list.Separator}{list.Sign}y"));
        }
        else
        {
            Assert.That(() => Read(type, option.Name, "x", option.Name + "=y"), Refused($"{option.Name} takes one value, not both 'x' and 'y'."));
        }

        if (option.Letter.Length > 0)
        {
            Assert.That(property.GetValue(Read(type, $"-{option.Letter}x", $"-{option.Letter}", "x")), Is.EqualTo("x"));
        }
    }

    [Test]
    public void What_is_called_a_list_adds_up()
    {
        foreach (var property in CommandList.All.Select(OptionsOf).SelectMany(type => type.GetProperties()))
        {
            var isList = property.GetCustomAttribute<global::CommandLine.OptionAttribute>() is { MetaValue: "LIST" };
            Assert.That(!isList || property.GetCustomAttribute<AddsUpAttribute>() is not null, property.Name);
        }
    }

    [TestCase("-f csv -f json", "--format takes one value, not both 'csv' and 'json'.")]
    [TestCase("-fcsv -tan -f json", "--format takes one value, not both 'csv' and 'json'.")]
    [TestCase("-N self -N all", "--netns takes one value, not both 'self' and 'all'.")]
    [TestCase("--limit -1", "--limit takes a whole number from 1 on, not '-1'.")]
    [TestCase("--limit=", "--limit takes a whole number from 1 on, not ''.")]
    [TestCase("--limit -14", "--limit takes a whole number from 1 on, not '-14'.")]
    [TestCase("--sort -recv_q", "--sort turns the order round with recv_q:desc, and not with a sign as in '-recv_q'.")]
    [TestCase("--sort -pid", "--sort turns the order round with pid:desc, and not with a sign as in '-pid'.")]
    [TestCase("--all=autobound", "--all takes no value, and 'autobound' stands behind it: use --all alone.")]
    public void Values_are_read_as_they_stand(string line, string sentence) =>
        Assert.That(AppRun.Of(line.Split(' ')), Is.EqualTo(new AppRun(2, "", $"dotnet-sockets: {sentence}{Environment.NewLine}")));

    [TestCase("--columns proto --columns state", "proto,state")]
    [TestCase("--columns -state --columns pid", "proto,recv_q,send_q,local_address,local_port,foreign_address,foreign_port,pid")]
    [TestCase("--columns=+pid --columns +inode,-state", "proto,recv_q,send_q,local_address,local_port,foreign_address,foreign_port,pid,inode")]
    public void Lists_of_columns_go_on(string line, string heading) =>
        Assert.That(AppRun.Of([.. line.Split(' '), "--csv", "--limit", "1", "-n"]).Output, Does.StartWith(heading + "\r\n"));

    [Test]
    public void All_of_several_filter_files_match()
    {
        var folder = Directory.CreateTempSubdirectory("filters");
        try
        {
            var one = Path.Combine(folder.FullName, "one");
            var other = Path.Combine(folder.FullName, "other");
            File.WriteAllText(one, "recv_q > 1");
            File.WriteAllText(other, "send_q > 2");
            Assert.That(
                AppRun.Of("--filter-file", one, "--filter-file", other, "--explain-filter").Output.ReplaceLineEndings("\n"),
                Does.Contain("after decoding: recv_q >= 2 and send_q >= 3"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static NUnit.Framework.Constraints.EqualStringConstraint Refused(string sentence) =>
        Throws.TypeOf<UsageException>().With.Message.EqualTo(sentence);

    private static object Read(Type type, params string[] args)
    {
        try
        {
            return Reader.MakeGenericMethod(type).Invoke(null, [args])!;
        }
        catch (TargetInvocationException wrong)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(wrong.InnerException!);
            throw;
        }
    }

    private static Type OptionsOf(ICommand command)
    {
        var type = command.GetType();
        while (type is not { IsGenericType: true })
        {
            type = type!.BaseType;
        }

        return type.GetGenericArguments()[0];
    }
}
