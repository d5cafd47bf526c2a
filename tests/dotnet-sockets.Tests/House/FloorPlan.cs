using Mono.Cecil;

namespace DotNetSockets.Tests.House;

/// <summary>
/// Finds the uses of a room that is not on a lower floor, in a compiled assembly. A type's room is its namespace without the root; each
/// room has a floor of its own, a room within a room too. Types of the root namespace are in the room with the empty name, unless the
/// plan says otherwise.
/// </summary>
/// <param name="root">The namespace of the assembly, which is in front of each room's name.</param>
/// <param name="floors">The rooms of each floor, from the lowest one up.</param>
/// <param name="roomOfRoot">The room of a type that is in the root namespace.</param>
internal sealed class FloorPlan(string root, IReadOnlyList<IReadOnlyList<string>> floors, Func<string, string>? roomOfRoot = null)
{
    private readonly Dictionary<string, int> _floors =
        floors.SelectMany((rooms, floor) => rooms.Select(room => (room, floor))).ToDictionary(pair => pair.room, pair => pair.floor);

    /// <summary>One sentence for each fault, in order.</summary>
    internal IReadOnlyList<string> Faults(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        var types = module.Types.Where(type => IsOurs(type.Namespace)).ToList();
        var homeless = types.Where(type => !_floors.ContainsKey(RoomOf(type))).Select(type => $"{RoomOf(type)} is a room without a floor.").Distinct();
        var empty = _floors.Keys.Except(types.Select(RoomOf)).Select(room => $"{room} has a floor and no type.");
        var uses = from type in types
                   let room = RoomOf(type)
                   from used in TypeUses.Of(type)
                   where IsOurs(used.Namespace)
                   let other = RoomOf(used)
                   where room != other && FloorOf(other) >= FloorOf(room)
                   select $"{Name(room, type)} (floor {FloorOf(room)}) uses {Name(other, used)} (floor {FloorOf(other)}).";
        return [.. homeless.Concat(empty).Concat(uses).Order(StringComparer.Ordinal)];
    }

    private static string Name(string room, TypeDefinition type) => room.Length == 0 ? type.Name : $"{room}.{type.Name}";

    private bool IsOurs(string name) => name == root || name.StartsWith(root + ".", StringComparison.Ordinal);

    private int FloorOf(string room) => _floors.GetValueOrDefault(room, -1);

    private string RoomOf(TypeDefinition type) =>
        type.Namespace.Length > root.Length ? type.Namespace[(root.Length + 1)..] : roomOfRoot?.Invoke(type.Name) ?? "";
}
