using System.Net;
using System.Text;

namespace SocketSnapshot.Tests.Model;

[TestFixture]
internal sealed class HostAddressFormatTests
{
    private static readonly string[] Texts =
    [
        "0.0.0.0", "::", "192.0.2.1", "255.255.255.255", "2001:db8::1", "::ffff:255.255.255.255",
        "1111:2222:3333:4444:5555:6666:7777:8888",
    ];

    [TestCaseSource(nameof(Texts))]
    public void Chars_are_written_whole_or_not_at_all(string text)
    {
        var address = HostAddress.FromIPAddress(IPAddress.Parse(text));
        for (var length = 0; length <= HostAddress.MaxTextLength + 1; length++)
        {
            var destination = Enumerable.Repeat('~', length).ToArray();
            var fits = address.TryFormat(destination, out var written, default, null);
            var expected = fits ? text : "";
            Assert.That((fits, written), Is.EqualTo((length >= text.Length, expected.Length)), $"{length} chars");
            Assert.That(new string(destination), Is.EqualTo(expected.PadRight(length, '~')));
        }
    }

    [TestCaseSource(nameof(Texts))]
    public void Bytes_are_written_whole_or_not_at_all(string text)
    {
        var address = HostAddress.FromIPAddress(IPAddress.Parse(text));
        for (var length = 0; length <= HostAddress.MaxTextLength + 1; length++)
        {
            var destination = Enumerable.Repeat((byte)'~', length).ToArray();
            var fits = address.TryFormat(destination, out var written, default, null);
            var expected = fits ? text : "";
            Assert.That((fits, written), Is.EqualTo((length >= text.Length, expected.Length)), $"{length} bytes");
            Assert.That(Encoding.ASCII.GetString(destination), Is.EqualTo(expected.PadRight(length, '~')));
        }
    }

    [Test]
    public void An_interpolated_string_takes_it() =>
        Assert.That($"[{HostAddress.AnyIPv6}]:{80}", Is.EqualTo("[::]:80"));
}
