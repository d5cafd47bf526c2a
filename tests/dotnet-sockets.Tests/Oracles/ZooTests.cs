using DotNetSockets.Tests.Namespaces;
using DotNetSockets.Tests.Namespaces.Zoo;

namespace DotNetSockets.Tests.Oracles;

/// <summary>Tests that read the table of a network namespace with every kind of socket in it.</summary>
[Category(Categories.Oracle)]
internal abstract class ZooTests
{
    protected SocketZoo Zoo { get; private set; } = null!;

    protected IReadOnlyList<KnownRow> TimeWait { get; private set; } = [];

    protected NetworkNamespace Network => Zoo.Network;

    [OneTimeSetUp]
    public void OpenZoo() => Zoo = SocketZoo.Open();

    [SetUp]
    public void AddTimeWait() => TimeWait = Zoo.AddTimeWait();

    [OneTimeTearDown]
    public void CloseZoo() => Zoo?.Dispose();

    /// <summary>Fails with the rows that one table has and the other has not.</summary>
    protected static void AssertEqual(
        Func<IReadOnlyList<OracleRow>> ours, IReadOnlyList<RowRule> rules, Func<IReadOnlyList<OracleRow>> theirs)
    {
        var (their, our) = Still.Read(theirs, ours);
        Assert.That(their, Is.Not.Empty, "an oracle that says nothing proves nothing");
        Assert.That(RowComparer.Differences(RowComparer.Apply(our, rules), RowComparer.Apply(their, rules)), Is.Empty);
    }
}
