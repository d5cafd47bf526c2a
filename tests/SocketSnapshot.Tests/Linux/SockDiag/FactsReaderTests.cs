using SocketSnapshot.Linux.Interop;
using SocketSnapshot.Linux.SockDiag.Pushdown;

namespace SocketSnapshot.Tests.Linux.SockDiag;

[TestFixture]
internal sealed class FactsReaderTests
{
    private static readonly byte[] Attributes = Golden.Bytes("""
        05 00 08 00             # nla_len 5, INET_DIAG_SHUTDOWN
        03 00 00 00             # its byte, and padding
        08 00 0F 00             # INET_DIAG_MARK
        2A 00 00 00             # 42
        0C 00 15 00             # INET_DIAG_CGROUP_ID
        07 00 00 00 01 00 00 00 # 0x100000007
        """);

    [Test]
    public void Mark_and_cgroup_are_read_from_the_attributes() =>
        Assert.That(Read(Attributes), Is.EqualTo(new KernelFacts(42, 0x100000007, null)));

    [Test]
    public void What_is_not_there_is_not_known() => Assert.That(Read([]), Is.EqualTo(new KernelFacts(null, null, null)));

    [Test]
    public void Attributes_that_are_cut_or_lie_are_left_out()
    {
        for (var length = 0; length < Attributes.Length; length++)
        {
            var facts = Read(Attributes[..length]);
            Assert.That(facts.Mark, length >= 16 ? Is.EqualTo(42) : Is.Null);
            Assert.That(facts.CgroupId, Is.Null);
        }

        for (var at = 0; at < Attributes.Length; at++)
        {
            byte[] lying = [.. Attributes];
            lying[at] = 0xff;
            Assert.That(() => Read(lying), Throws.Nothing);
            lying[at] = 0;
            Assert.That(() => Read(lying), Throws.Nothing);
        }
    }

    [TestCase(true, 40000, true)]
    [TestCase(true, 80, false)]
    [TestCase(false, 40000, false)]
    [TestCase(null, 40000, null)]
    public void Autobound_is_a_port_that_the_kernel_chose_from_its_range(bool? isChosen, int port, bool? expected) =>
        Assert.That(new FactsReader(isChosen, new PortRange(32768, 60999)).Read([], (ushort)port).IsAutobound, Is.EqualTo(expected));

    [TestCase("1024\t65000\n", 1024, 65000)]
    [TestCase("", 32768, 60999)]
    [TestCase("1 2 3", 32768, 60999)]
    [TestCase("x 70000", 32768, 60999)]
    public void A_range_that_is_none_is_the_kernels_default(string text, int first, int last) =>
        Assert.That(PortRange.Parse(text), Is.EqualTo(new PortRange((ushort)first, (ushort)last)));

    private static KernelFacts Read(byte[] attributes) =>
        new FactsReader(null, default).Read([.. new byte[inet_diag_msg.Size], .. attributes], null);
}
