using DotNetSockets.Tests.Namespaces.Zoo;

namespace DotNetSockets.Tests.Oracles;

internal sealed class HarnessTests
{
    [Test]
    public void Try()
    {
        using var zoo = SocketZoo.Open();
        zoo.AddTimeWait();
        TestContext.Out.WriteLine(zoo.Network.Run(() => Namespaces.Command.Run("netstat", "-tuUwanW")));
        TestContext.Out.WriteLine(zoo.Network.Run(() => Namespaces.Command.Run("ss", "-tuwanOH")));
        Assert.That(RowComparer.Differences(Netstat.All(zoo.Network), RowComparer.Apply(RowComparer.Apply(Ss.All(zoo.Network),
            SsRules.Ours), NetstatRules.Ours)), Is.Empty);
    }
}
