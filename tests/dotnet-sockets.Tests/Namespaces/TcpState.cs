namespace DotNetSockets.Tests.Namespaces;

/// <summary>The kernel's numbers of the states, include/net/tcp_states.h.</summary>
internal enum TcpState
{
    Established = 1,
    SynSent = 2,
    SynReceived = 3,
    FinWait1 = 4,
    FinWait2 = 5,
    TimeWait = 6,
    Close = 7,
    CloseWait = 8,
    LastAck = 9,
    Listen = 10,
    Closing = 11,
}
