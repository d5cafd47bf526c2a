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

    /// <summary>A whole part of a name is nearer than another name with one letter more.</summary>
    [TestCase("rtt", "rtt_us")]
    [TestCase("irt", "irtt")]
    [TestCase("RTO", "rto_us")]
    public void A_part_of_a_name_goes_before_a_misspelling(string word, string nearest) =>
        Assert.That(NamedChoice.Nearest(word, ["irtt", "rtt_us", "rttvar_us", "rtp", "rto_us"]), Is.EqualTo(nearest));

    [Test]
    public void An_unknown_name_is_told_with_the_known_ones() =>
        Assert.That(
            () => NamedChoice.Find("column", "stat", Names, name => name),
            Throws.TypeOf<UsageException>().With.Message.EqualTo(
                "Unknown column 'stat'; did you mean 'state'? It can be state, send_q, proto."));
}
