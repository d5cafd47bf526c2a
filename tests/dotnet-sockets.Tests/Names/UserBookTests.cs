using DotNetSockets.Names;

namespace DotNetSockets.Tests.Names;

internal sealed class UserBookTests
{
    [TestCase(0u, "root")]
    [TestCase(1000u, "anna")]
    [TestCase(4294967294u, "huge")]
    [TestCase(7u, null)]
    public void A_user_has_the_first_name_of_its_number(uint id, string? name) =>
        Assert.That(
            UserBook.Parse("root:x:0:0::/:/bin/sh\nanna:x:1000:1000\nother:x:1000:1\nbad:x:y:1\n:x:7:7\nhuge:x:4294967294:1\n\n#\n").NameOf(id),
            Is.EqualTo(name));
}
