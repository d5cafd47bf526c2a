using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text;
using DotNetSockets.Files;

namespace DotNetSockets.Tests.Files;

/// <summary>Real descriptors: a file, and a pair of UNIX sockets, which fill up and break as pipes do.</summary>
[SupportedOSPlatform("linux")]
[TestFixture]
internal sealed class DescriptorStreamTests
{
    [Test]
    public void Goes_on_where_others_have_come_to_in_a_file()
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var file = File.OpenHandle(path, FileMode.Open, FileAccess.Write))
            {
                foreach (var word in new[] { "one ", "two ", "three" })
                {
                    using var stream = new DescriptorStream(file.DangerousGetHandle().ToInt32());
                    stream.Write(Encoding.ASCII.GetBytes(word));
                }
            }

            Assert.That(File.ReadAllText(path), Is.EqualTo("one two three"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void Waits_where_a_reader_is_slow_and_the_descriptor_does_not_block()
    {
        var (near, far) = Pair();
        using (near)
        using (far)
        {
            near.Blocking = false;
            var sent = new byte[4 << 20];
            new Random(1).NextBytes(sent);
            var writing = Task.Run(() =>
            {
                using var stream = new DescriptorStream(near.Handle.ToInt32());
                stream.Write(sent);
                near.Shutdown(SocketShutdown.Send);
            });
            Wait.Until(() => writing.IsCompleted || !near.Poll(TimeSpan.Zero, SelectMode.SelectWrite), "the socket is full");
            Assert.That(writing.IsCompleted, Is.False, "It should have filled the socket.");
            using var received = new MemoryStream();
            new NetworkStream(far).CopyTo(received);
            writing.Wait();
            Assert.That(received.ToArray(), Is.EqualTo(sent));
        }
    }

    [Test]
    public void Tells_that_nobody_reads()
    {
        var (near, far) = Pair();
        using (near)
        {
            far.Dispose();
            using var stream = new DescriptorStream(near.Handle.ToInt32());
            var failure = Assert.Throws<IOException>(() => stream.Write([1]));
            Assert.That(BrokenPipe.Is(failure!), failure!.Message);
        }
    }

    [Test]
    public void Tells_why_nothing_can_be_written()
    {
        using var full = File.OpenHandle("/dev/full", FileMode.Open, FileAccess.Write);
        using var stream = new DescriptorStream(full.DangerousGetHandle().ToInt32());
        Assert.That(() => stream.Write([1], 0, 1), Throws.TypeOf<IOException>().With.Message.EqualTo("No space left on device"));
    }

    private static (Socket Near, Socket Far) Pair()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        var near = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        near.Connect(new UnixDomainSocketEndPoint(path));
        return (near, listener.Accept());
    }
}
