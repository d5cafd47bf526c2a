#:project ../../src/SocketSnapshot
using System.Text.Json;
using System.Text.Json.Serialization;
using SocketSnapshot;

// Rows as JSON by source generation, which native compilation needs. The library reads them again; dotnet-sockets has other names.
var listeners = SocketTable.Capture(new SocketTableOptions { Protocols = SocketProtocols.Tcp, States = SocketStates.Listen }).Sockets;
var text = JsonSerializer.Serialize(listeners, Json.Default.IReadOnlyListSocketInfo);
Console.WriteLine(text);
return JsonSerializer.Deserialize(text, Json.Default.IReadOnlyListSocketInfo)!.SequenceEqual(listeners) ? 0 : 1;

[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<SocketInfo>))]
internal sealed partial class Json : JsonSerializerContext;
