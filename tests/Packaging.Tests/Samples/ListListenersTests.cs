using System.Globalization;
using Packaging.Tests.Support;

namespace Packaging.Tests.Samples;

internal sealed class ListListenersTests
{
    [Test]
    public void It_prints_a_listener_with_its_backlog()
    {
        Need.Linux();
        using var sockets = new HeldSockets();

        var result = new Command("dotnet", Path.Combine(AppContext.BaseDirectory, "ListListeners.dll")).Run().Succeeded();

        Assert.That(result.Lines, Has.Some.Match(string.Create(CultureInfo.InvariantCulture, $@"^0\.0\.0\.0 +{sockets.Port} +0 +16$")));
    }
}
