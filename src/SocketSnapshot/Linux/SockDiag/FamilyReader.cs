using SocketSnapshot.Linux.Netlink;

namespace SocketSnapshot.Linux.SockDiag;

/// <summary>Decodes the payload of one message; a pure function over bytes. False if it is not a record of the family.</summary>
internal delegate bool FamilyReader(ReadOnlySpan<byte> payload, InterfaceNames interfaces, out SocketInfo socket);
