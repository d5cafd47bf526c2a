using System.Globalization;
using System.Net;

namespace SocketSnapshot.Tests.Model;

/// <summary>The texts are written down, not computed: RFC 5952 sections 4, 5, and where it leaves a choice, glibc's inet_ntop().</summary>
[TestFixture]
internal sealed class HostAddressTextTests
{
    [TestCase(0x00000000u, "0.0.0.0")]
    [TestCase(0x7f000001u, "127.0.0.1")]
    [TestCase(0x0a64c809u, "10.100.200.9")]
    [TestCase(0xffffffffu, "255.255.255.255")]
    public void IPv4_is_four_decimal_numbers(uint value, string text) =>
        Assert.That(HostAddress.FromIPv4(value).ToString(), Is.EqualTo(text));

    [TestCase("00000000000000000000000000000000", "::")]
    [TestCase("00000000000000000000000000000001", "::1")]
    [TestCase("20010db8000000000001000000000001", "2001:db8::1:0:0:1", TestName = "The_first_of_two_equally_long_runs_is_shortened")]
    [TestCase("20010db8000000010001000100010001", "2001:db8:0:1:1:1:1:1", TestName = "One_zero_group_alone_is_not_shortened")]
    [TestCase("20010000000000010000000000000001", "2001:0:0:1::1", TestName = "The_longest_run_is_shortened")]
    [TestCase("20010db8000000000000000000000000", "2001:db8::", TestName = "A_run_at_the_end_is_shortened")]
    [TestCase("00000001000200030004000500060007", "0:1:2:3:4:5:6:7", TestName = "A_single_zero_group_in_front_stays")]
    [TestCase("ABCDEF0123456789ABCDEF0123456789", "abcd:ef01:2345:6789:abcd:ef01:2345:6789", TestName = "Digits_are_lower_case")]
    [TestCase("0000000000000000ffff000000000000", "::ffff:0:0:0", TestName = "IPv4_translated_is_plain")]
    [TestCase("fe8000000000000000005efec0000201", "fe80::5efe:c000:201", TestName = "ISATAP_is_plain")]
    [TestCase("00000000000000000000ffffc0000201", "::ffff:192.0.2.1", TestName = "IPv4_mapped_is_mixed")]
    [TestCase("00000000000000000000ffff00000000", "::ffff:0.0.0.0", TestName = "The_mapped_wildcard_is_mixed")]
    [TestCase("000000000000000000000000c0000201", "::192.0.2.1", TestName = "IPv4_compatible_is_mixed")]
    [TestCase("00000000000000000000000000010000", "::0.1.0.0", TestName = "IPv4_compatible_ending_in_zero_is_mixed")]
    [TestCase("0064ff9b0000000000000000c0000201", "64:ff9b::c000:201", TestName = "NAT64_is_plain")]
    [TestCase("fe80000000000000021122fffe334455", "fe80::211:22ff:fe33:4455", TestName = "Link_local_has_no_zone")]
    public void IPv6_is_canonical(string bytes, string text) =>
        Assert.That(HostAddress.FromBytes(Convert.FromHexString(bytes)).ToString(), Is.EqualTo(text));

    [Test]
    public void A_default_value_has_no_text() => Assert.That(default(HostAddress).ToString(), Is.Empty);

    [Test]
    public void Text_is_the_same_in_every_culture_and_format() =>
        Assert.That(HostAddress.AnyIPv4.ToString("X", CultureInfo.GetCultureInfo("")), Is.EqualTo("0.0.0.0"));

    [Test]
    public void The_bcl_reads_back_what_was_written([Range(0, 255)] int pattern)
    {
        var bytes = new byte[16];
        for (var group = 0; group < 8; group++)
        {
            bytes[(2 * group) + 1] = (byte)((pattern >> group) & 1);
        }

        var address = HostAddress.FromBytes(bytes);
        Assert.That(IPAddress.Parse(address.ToString()).GetAddressBytes(), Is.EqualTo(bytes));
    }
}
