using System.Net.Sockets;
using DotNetSockets.Filters.Tree;
using SocketSnapshot;

namespace DotNetSockets.Tests.Filters;

/// <summary>
/// What is pushed into the library, and there into the kernel, and what is left: together they say of every row what the whole filter
/// says, and what the whole filter says is what an evaluator says that knows nothing of either.
/// </summary>
internal sealed class PushedPartTests
{
    private readonly Random _random = new(64);

    [Test]
    public void The_parts_answer_as_the_whole_does()
    {
        var counts = new int[3];
        for (var i = 0; i < 2000; i++)
        {
            var (text, evaluate) = Filter(depth: 3);
            var node = Parsed.OfWords([text]);
            for (var j = 0; j < 25; j++)
            {
                var socket = Socket();
                var row = LooseRows.Of(socket);
                var expected = (Answer)(evaluate(socket) ?? 1);
                var pushed = Answers.Of(node.Pushed is { } its ? its.Decide(socket) : true);
                var left = node.Rest?.Test(row) ?? Answer.Yes;
                counts[(int)expected]++;
                Assert.That(node.Test(row), Is.EqualTo(expected), $"{text}: {socket}");
                Assert.That(pushed < left ? pushed : left, Is.EqualTo(expected), $"{text}: {socket}");
            }
        }

        Assert.That(counts, Has.All.GreaterThan(3000));
    }

    /// <summary>A filter as text, and what it says of a socket: 0 no, 2 yes, null not known.</summary>
    private (string Text, Func<SocketInfo, int?> Evaluate) Filter(int depth)
    {
        if (depth == 0 || _random.Next(5) == 0)
        {
            return Test();
        }

        var (left, right) = (Filter(depth - 1), Filter(depth - 1));
        return _random.Next(3) switch
        {
            0 => ($"not ( {left.Text} )", socket => 2 - left.Evaluate(socket)),
            1 => ($"( {left.Text} and {right.Text} )", socket => (left.Evaluate(socket), right.Evaluate(socket)) is var (a, b)
                && (a == 0 || b == 0) ? 0 : a is null || b is null ? null : 2),
            _ => ($"( {left.Text} or {right.Text} )", socket => (left.Evaluate(socket), right.Evaluate(socket)) is var (a, b)
                && (a == 2 || b == 2) ? 2 : a is null || b is null ? null : 0),
        };
    }

    private (string Text, Func<SocketInfo, int?> Evaluate) Test()
    {
        var number = _random.Next(3);
        return _random.Next(7) switch
        {
            0 => ($"sport = {number}", socket => Of((socket.LocalPort ?? 0) == number)),
            1 => ($"local_port = {number}", socket => Of(socket.LocalPort == number)),
            2 => ($"recv_q > {number}", socket => socket.ReceiveQueue is { } queue ? Of(queue > number) : null),
            3 => ($"fwmark = {number}", socket => socket.Facts?.Mark is { } mark ? Of(mark == number) : null),
            4 => ("autobound", socket => socket.Facts?.IsAutobound is { } chosen ? Of(chosen) : socket.LocalPort is null ? 0 : null),
            5 => ("state established", socket => Of(socket.State == SocketState.Established)),
            _ => ($"pid = {number}", socket => socket.Inode is null && socket.State == SocketState.TimeWait ? 0 : null),
        };
    }

    private static int? Of(bool isYes) => isYes ? 2 : 0;

    private SocketInfo Socket()
    {
        var state = _random.Next(2) == 0 ? SocketState.Established : SocketState.TimeWait;
        var facts = _random.Next(3) == 0 ? null : new KernelFacts(Some(), null, Some() is { } number ? number > 0 : null);
        return new SocketInfo
        {
            Protocol = SocketProtocol.Tcp,
            Family = AddressFamily.InterNetwork,
            LocalAddress = HostAddress.AnyIPv4,
            ForeignAddress = HostAddress.AnyIPv4,
            LocalPort = Some() is > 0 and var port ? port : null,
            State = state,
            ReceiveQueue = Some(),
            Inode = state == SocketState.Established ? 7 : null,
            Cookie = 1,
            Facts = facts,
        };
    }

    /// <summary>A small number, or none.</summary>
    private uint? Some() => _random.Next(4) is < 3 and var number ? (uint)number : null;
}
