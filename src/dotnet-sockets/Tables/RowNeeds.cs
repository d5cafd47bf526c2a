using SocketSnapshot;

namespace DotNetSockets.Tables;

/// <summary>What takes time to find, and is looked up only where a column asks for it.</summary>
[Flags]
internal enum RowNeeds : long
{
    None = 0,
    LocalHost = 1,
    ForeignHost = 2,
    Services = 4,
    Users = 8,
    Timer = 1 << 8,
    Memory = 1 << 9,
    Tcp = 1 << 10,
    Congestion = 1 << 11,
    TypeOfService = 1 << 12,
    Extended = 1 << 13,
    Listeners = 1 << 18,
    Namespace = 1 << 24,

    // The library's own set, moved up.
    Owners = (long)SocketOwnerDetails.Descriptors << 32,
    OwnerName = (long)SocketOwnerDetails.Name << 32,
    OwnerComm = (long)SocketOwnerDetails.Comm << 32,
    OwnerExecutable = (long)SocketOwnerDetails.Executable << 32,
    OwnerArguments = (long)SocketOwnerDetails.Arguments << 32,
    OwnerStatus = (long)SocketOwnerDetails.Status << 32,
    OwnerStart = (long)SocketOwnerDetails.StartedAt << 32,
    OwnerCgroup = (long)SocketOwnerDetails.Cgroup << 32,

    ReferenceCounts = 1 << 16,
    Subflows = 1 << 17,
    Peers = 1 << 19,
    InterfaceAddresses = 1 << 20,
    InterfaceSpeed = 1 << 21,
    Cgroups = 1 << 22,
    Rates = 1 << 23,
}
