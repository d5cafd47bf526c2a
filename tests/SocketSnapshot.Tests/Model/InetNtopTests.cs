namespace SocketSnapshot.Tests.Model;

/// <summary>The C library as the oracle of an address's text.</summary>
[TestFixture]
[Platform("Linux")]
internal sealed class InetNtopTests
{
    private static readonly ushort[] Groups = [0, 0, 0, 1, 0xffff, 0x5efe, 0xfe80, 0x0db8];

    [Test]
    public void Every_address_prints_as_the_c_library_prints_it()
    {
        var random = new Random(20260101);
        var different = new List<string>();
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = new byte[16];
            for (var group = 0; group < 8; group++)
            {
                var value = Groups[random.Next(Groups.Length)];
                (bytes[2 * group], bytes[(2 * group) + 1]) = ((byte)(value >> 8), (byte)value);
            }

            var text = HostAddress.FromBytes(bytes).ToString();
            if (text != InetNtop.Text(bytes))
            {
                different.Add($"{text} is not {InetNtop.Text(bytes)}");
            }
        }

        Assert.That(different, Is.Empty);
    }
}
