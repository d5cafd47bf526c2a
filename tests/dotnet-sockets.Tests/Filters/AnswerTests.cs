using DotNetSockets.Filters.Tree;
using DotNetSockets.Sockets;

namespace DotNetSockets.Tests.Filters;

/// <summary>Kleene's tables, as they stand in his Introduction to Metamathematics, section 64.</summary>
internal sealed class AnswerTests
{
    private const Answer No = Answer.No;
    private const Answer Unknown = Answer.Unknown;
    private const Answer Yes = Answer.Yes;

    [TestCase(Yes, Yes, Yes, Yes)]
    [TestCase(Yes, Unknown, Unknown, Yes)]
    [TestCase(Yes, No, No, Yes)]
    [TestCase(Unknown, Yes, Unknown, Yes)]
    [TestCase(Unknown, Unknown, Unknown, Unknown)]
    [TestCase(Unknown, No, No, Unknown)]
    [TestCase(No, Yes, No, Yes)]
    [TestCase(No, Unknown, No, Unknown)]
    [TestCase(No, No, No, No)]
    public void And_is_the_least_and_or_the_greatest(Answer left, Answer right, Answer both, Answer either)
    {
        List<FilterNode> parts = [new Given(left), new Given(right)];
        Assert.That((Test(AllNode.Of(parts)), Test(AnyNode.Of(parts))), Is.EqualTo((both, either)));
        Assert.That(Test(AllNode.Of(parts).Negate()), Is.EqualTo(Answers.Not(both)), "De Morgan");
        Assert.That(Test(AnyNode.Of(parts).Negate()), Is.EqualTo(Answers.Not(either)), "De Morgan");
    }

    [TestCase(Yes, No)]
    [TestCase(Unknown, Unknown)]
    [TestCase(No, Yes)]
    public void The_opposite_of_what_is_not_known_is_not_known(Answer answer, Answer opposite) =>
        Assert.That((Answers.Not(answer), Test(new Given(answer).Negate())), Is.EqualTo((opposite, opposite)));

    [Test]
    public void Only_what_hangs_on_it_is_given_as_the_reason()
    {
        var doubts = new Doubts();
        var node = AnyNode.Of([AllNode.Of([new Given(No, "a"), new Given(Unknown, "b")]), new Given(Unknown, "c")]);
        Assert.That(Test(node), Is.EqualTo(Unknown));
        node.Explain(default, doubts);
        Assert.That(doubts.KeysOf(DoubtReason.NotTold), Is.EqualTo(new[] { "c" }));
    }

    private static Answer Test(FilterNode node) => node.Test(default);

    private sealed class Given(Answer answer, string name = "given") : FilterNode
    {
        internal override Answer Test(in SocketRow row) => answer;

        internal override void Explain(in SocketRow row, Doubts doubts) => doubts.Add(DoubtReason.NotTold, name);

        internal override FilterNode Negate() => new Given(Answers.Not(answer), name);

        public override string ToString() => name;
    }
}
