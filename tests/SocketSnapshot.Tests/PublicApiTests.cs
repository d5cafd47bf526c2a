using PublicApiGenerator;

namespace SocketSnapshot.Tests;

[TestFixture]
internal sealed class PublicApiTests
{
    [Test]
    public void The_public_api_is_the_approved_one()
    {
        var options = new ApiGeneratorOptions { IncludeAssemblyAttributes = false };
        Approved.Text("PublicApi", typeof(SocketTable).Assembly.GeneratePublicApi(options).ReplaceLineEndings("\n") + "\n");
    }
}
