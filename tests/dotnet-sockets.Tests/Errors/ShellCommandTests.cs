using DotNetSockets.Errors;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Errors;

internal sealed class ShellCommandTests
{
    [TestCase("-tulpan", "-tulpan")]
    [TestCase("/a/b-c_d.e", "/a/b-c_d.e")]
    [TestCase("", "''")]
    [TestCase("a b", "'a b'")]
    [TestCase("it's", "'it'\\''s'")]
    [TestCase("$(rm)", "'$(rm)'")]
    [TestCase("a\u001b[31m", "$'a\\033[31m'")]
    [TestCase("it's\n", "$'it\\'s\\012'")]
    public void A_word_is_quoted_where_a_shell_needs_it(string word, string quoted) => Assert.That(ShellCommand.Of([word]), Is.EqualTo(quoted));

    [Test]
    public void A_shell_reads_the_words_back([Values("~", "*", "a\\b", "ä ö", "\u202e", "-", "a\tb", "\"'\\\"", "#x", "!x")] string word)
    {
        var command = ShellCommand.Of(["printf", "%s", word]);
        Assert.That(Command.Run("bash", "-c", command), Is.EqualTo(word));
    }
}
