using System.ComponentModel;
using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Tests.Linux.SockDiag;

/// <summary>The other end of the conversation, in memory: one script a request. To ask for more than it has to say is an error.</summary>
internal sealed class FakeKernel
{
    private readonly Queue<(int SendError, KernelAnswer[] Answers)> _scripts = [];

    /// <summary>The requests as they came in.</summary>
    internal List<byte[]> Requests { get; } = [];

    internal int Opened { get; private set; }

    internal int Closed { get; private set; }

    /// <summary>After so many channels the system refuses another one with EPERM.</summary>
    internal int MostChannels { get; init; } = int.MaxValue;

    /// <summary>Called before an answer is handed out, with how many were before it.</summary>
    internal Action<int> BeforeAnswer { get; init; } = _ => { };

    /// <summary>Whether everything it had to say was asked for, and no channel was left open.</summary>
    internal bool IsFinished => _scripts.Count == 0 && Opened == Closed;

    internal FakeKernel Say(params KernelAnswer[] answers)
    {
        _scripts.Enqueue((0, answers));
        return this;
    }

    /// <summary>All in one datagram, with the end of the dump behind it.</summary>
    internal FakeKernel SayAll(params KernelMessage[] messages) => Say(new KernelAnswer([.. messages, KernelMessage.Done()]));

    internal FakeKernel RefuseRequest(int error)
    {
        _scripts.Enqueue((error, []));
        return this;
    }

    internal INetlinkChannel Open()
    {
        if (Opened == MostChannels)
        {
            throw new Win32Exception(1);
        }

        Opened++;
        return new Channel(this, (uint)(4000 + Opened));
    }

    private sealed class Channel(FakeKernel kernel, uint portId) : INetlinkChannel
    {
        private readonly Queue<KernelAnswer> _answers = [];
        private uint _sequence;
        private int _received;

        public uint PortId => portId;

        public int Send(ReadOnlySpan<byte> request)
        {
            kernel.Requests.Add(request.ToArray());
            _sequence = BitConverter.ToUInt32(request[8..]);
            var (error, answers) = kernel._scripts.Dequeue();
            foreach (var answer in answers)
            {
                _answers.Enqueue(answer);
            }

            return error;
        }

        public int Receive(Span<byte> buffer, out int length, out uint sender)
        {
            kernel.BeforeAnswer(_received++);
            var answer = _answers.Dequeue();
            byte[] datagram = [.. answer.Messages.SelectMany(message => message.ToBytes(_sequence, portId))];
            datagram.AsSpan(..^answer.Lost).CopyTo(buffer);
            length = answer.BeyondBuffer > 0 ? buffer.Length + answer.BeyondBuffer : datagram.Length - answer.Lost;
            sender = answer.Sender;
            return answer.Error;
        }

        public void Dispose() => kernel.Closed++;
    }
}
