using DotNetSockets.Errors;

namespace DotNetSockets.Tests.Errors;

internal sealed class NamedChoiceTests
{
    private static readonly string[] Names = ["state", "send_q", "proto"];

    [Test]
    public void A_name_is_found_in_any_case() =>
        Assert.That(NamedChoice.Find("column", "STATE", Names, name => name), Is.EqualTo("state"));

    [TestCase("stat", "state")]
    [TestCase("sedn_q", "send_q")]
    [TestCase("poto", "proto")]
    [TestCase("xyzzy", null)]
    public void The_nearest_name_is_suggested_if_it_is_near(string word, string? nearest) =>
        Assert.That(NamedChoice.Nearest(word, Names), Is.EqualTo(nearest));

    [Test]
    public void An_unknown_name_is_told_with_the_known_ones() =>
        Assert.That(
            () => NamedChoice.Find("column", "stat", Names, name => name),
            Throws.TypeOf<UsageException>().With.Message.EqualTo(
                "Unknown column 'stat'; did you mean 'state'? It can be state, send_q, proto."));
}
