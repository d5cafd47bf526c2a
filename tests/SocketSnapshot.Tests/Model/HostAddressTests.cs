using System.Net;
using System.Net.Sockets;

namespace SocketSnapshot.Tests.Model;

[TestFixture]
internal sealed class HostAddressTests
{
    [TestCase("0.0.0.0", true)]
    [TestCase("::", true)]
    [TestCase("127.0.0.1", false)]
    [TestCase("::1", false)]
    [TestCase("::ffff:0.0.0.0", false)]
    public void Only_the_wildcards_are_any(string text, bool isAny) => Assert.That(Parse(text).IsAny, Is.EqualTo(isAny));

    [Test]
    public void The_wildcards_are_the_bcls()
    {
        Assert.That(HostAddress.AnyIPv4, Is.EqualTo(HostAddress.FromIPAddress(IPAddress.Any)));
        Assert.That(HostAddress.AnyIPv6, Is.EqualTo(HostAddress.FromIPAddress(IPAddress.IPv6Any)));
        Assert.That(HostAddress.AnyIPv4, Is.Not.EqualTo(HostAddress.AnyIPv6));
    }

    [TestCase("::ffff:192.0.2.1", "192.0.2.1")]
    [TestCase("::ffff:0.0.0.0", "0.0.0.0")]
    [TestCase("::192.0.2.1", "::192.0.2.1")]
    [TestCase("::1:ffff:192.0.2.1", "::1:ffff:c000:201")]
    [TestCase("::fffe:192.0.2.1", "::fffe:c000:201")]
    [TestCase("192.0.2.1", "192.0.2.1")]
    public void Unmapping_changes_an_IPv4_mapped_address_only(string text, string unmapped)
    {
        Assert.That(Parse(text).Unmap().ToString(), Is.EqualTo(unmapped));
        Assert.That(Parse(text).IsIPv4Mapped, Is.EqualTo(IPAddress.Parse(text).IsIPv4MappedToIPv6));
    }

    [TestCase("fe80::1", true)]
    [TestCase("febf:ffff::1", true)]
    [TestCase("fec0::1", false)]
    [TestCase("fe7f::1", false)]
    [TestCase("169.254.0.1", false)]
    public void Link_local_is_fe80_slash_10(string text, bool isLinkLocal) =>
        Assert.That(Parse(text).IsIPv6LinkLocal, Is.EqualTo(isLinkLocal));

    [TestCase("127.0.0.1", true)]
    [TestCase("127.255.0.1", true)]
    [TestCase("128.0.0.1", false)]
    [TestCase("::1", true)]
    [TestCase("::", false)]
    [TestCase("::ffff:127.0.0.2", true)]
    [TestCase("::127.0.0.1", false)]
    public void Loopback_is_the_host_itself(string text, bool isLoopback) => Assert.That(Parse(text).IsLoopback, Is.EqualTo(isLoopback));

    [Test]
    public void Addresses_sort_by_family_and_then_by_number()
    {
        string[] sorted = ["0.0.0.0", "9.255.0.0", "10.0.0.0", "255.255.255.255", "::", "::1", "::ffff:1.2.3.4", "2001:db8::", "ff00::"];
        var shuffled = sorted.Select(Parse).Reverse().Order().Select(address => address.ToString());
        Assert.That(shuffled, Is.EqualTo(sorted));
    }

    [Test]
    public void The_operators_agree_with_the_order()
    {
        var (low, high) = (Parse("255.255.255.255"), Parse("::"));
        Assert.That((low < high, low <= high, low > high, low >= high), Is.EqualTo((true, true, false, false)));
        Assert.That((high < low, high <= low, high > low, high >= low), Is.EqualTo((false, false, true, true)));
        var same = low;
        Assert.That((low < same, low <= same, low > same, low >= same), Is.EqualTo((false, true, false, true)));
    }

    [TestCase("192.0.2.1")]
    [TestCase("2001:db8::1")]
    [TestCase("::ffff:192.0.2.1")]
    public void The_bcls_type_and_back_is_the_same_address(string text) =>
        Assert.That(Parse(text).ToIPAddress(), Is.EqualTo(IPAddress.Parse(text)));

    [Test]
    public void The_bcls_zone_is_dropped() => Assert.That(Parse("fe80::1%3").ToString(), Is.EqualTo("fe80::1"));

    [TestCase(0)]
    [TestCase(3)]
    [TestCase(5)]
    [TestCase(15)]
    [TestCase(17)]
    public void Neither_four_nor_sixteen_bytes_are_no_address(int length) =>
        Assert.That(() => HostAddress.FromBytes(new byte[length]), Throws.ArgumentException.With.Message.Contains($"not {length}"));

    [Test]
    public void A_default_value_is_no_wildcard_and_no_address_of_the_bcl()
    {
        Assert.That(default(HostAddress).IsAny, Is.False);
        Assert.That(() => default(HostAddress).ToIPAddress(), Throws.InvalidOperationException.With.Message.Contains("not an address"));
    }

    [Test]
    public void A_default_value_has_no_family() => Assert.That(default(HostAddress).Family, Is.EqualTo(AddressFamily.Unspecified));

    private static HostAddress Parse(string text) => HostAddress.FromIPAddress(IPAddress.Parse(text));
}
