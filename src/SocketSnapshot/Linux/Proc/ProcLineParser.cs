namespace SocketSnapshot.Linux.Proc;

/// <summary>Decodes one line; a pure function over bytes. False for anything that is not a whole record.</summary>
internal delegate bool ProcLineParser(ReadOnlySpan<byte> line, out SocketInfo socket);
