using System.Buffers;
using DotNetSockets.Output;

namespace DotNetSockets.Tests.Output;

internal sealed class RowWriterTests
{
    [Test]
    public void Nothing_is_handed_on_in_the_middle_of_a_row()
    {
        using var stream = new MemoryStream();
        var output = new RowWriter(stream);
        for (var i = 0; i < 100; i++)
        {
            output.Write(new byte[1000]);
        }

        Assert.That(stream.Length, Is.Zero);
        output.EndRow();
        Assert.That(stream.Length, Is.EqualTo(100_000));
    }
}
