using SocketSnapshot.Linux;

namespace SocketSnapshot.Tests.Linux;

[TestFixture]
internal sealed class UnixReferenceCountsTests
{
    private static readonly UnixReferenceCounts Counts = UnixReferenceCounts.Parse(
        """
        Num       RefCount Protocol Flags    Type St Inode Path
        0000000000000000: 00000011 00000000 00010000 0001 01  4711 @a@b
        0000000000000000: 00000003 00000000 00000000 0001 02     0 @a@b
        0000000000000000: 00000004 00000000 00000000 0001 02     0 @a@b
        0000000000000000: 00000005 00000000 00000000 0001 02     0 /other

        """u8.ToArray());

    [Test]
    public void A_socket_has_the_count_of_its_inode_and_an_unknown_one_none()
    {
        Assert.That((Counts.Of(4711), Counts.Of(4712)), Is.EqualTo(((uint?)17, (uint?)null)));
    }

    [Test]
    public void Those_that_wait_have_their_listeners_name_and_come_one_after_the_other() =>
        Assert.That(new[] { Counts.OfWaiting("@a\0b", 0), Counts.OfWaiting("/other", 0), Counts.OfWaiting("@a\0b", 1), Counts.OfWaiting("@a\0b", 2) },
            Is.EqualTo(new uint?[] { 3, 5, 4, null }));

    [Test]
    public void Where_there_is_no_file_no_count_is_known() =>
        Assert.That(UnixReferenceCounts.Read("/nonexistent").Of(1), Is.Null);
}
