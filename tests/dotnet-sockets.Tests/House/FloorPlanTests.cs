namespace DotNetSockets.Tests.House;

/// <summary>The checker itself, on a house that is built wrong.</summary>
[TestFixture]
internal sealed class FloorPlanTests
{
    [Test]
    public void Each_way_to_use_a_type_of_a_higher_floor_is_a_fault()
    {
        string[] ways =
        [
            "OfArgument (floor 0) uses Kitchen.Cook", "OfAttribute (floor 0) uses Kitchen.SpicedAttribute", "OfBase (floor 0) uses Kitchen.Oven",
            "OfCatch (floor 0) uses Kitchen.BurntException", "OfClosure (floor 0) uses Kitchen.Cook", "OfCode (floor 0) uses Kitchen.Cook",
            "OfConstraint`1 (floor 0) uses Kitchen.Cook", "OfField (floor 0) uses Kitchen.Cook", "OfInner (floor 0) uses Kitchen.Cook",
            "OfList (floor 0) uses Kitchen.Cook", "OfTypeTest (floor 0) uses Kitchen.Cook",
        ];
        Assert.That(Faults([["Cellar"], ["Kitchen"], ["Parlour"], [""]]), Is.EqualTo(ways.Select(way => $"Cellar.{way} (floor 1).")));
    }

    [Test]
    public void Two_rooms_on_one_floor_do_not_use_each_other() => Assert.That(
        Faults([["Cellar"], ["Kitchen", "Parlour"], [""]]), Does.Contain("Parlour.Guest (floor 1) uses Kitchen.Cook (floor 1)."));

    [Test]
    public void Nobody_uses_the_top_floor_and_it_may_use_all() => Assert.That(
        Faults([["Kitchen"], ["Cellar", "Parlour"], [""]]), Is.EqualTo(["Kitchen.Cook (floor 0) uses Cellar.Wine (floor 1)."]));

    [Test]
    public void A_room_needs_a_floor_and_a_floor_a_room() => Assert.That(
        Faults([["Cellar"], ["Kitchen"], ["Attic"], [""]]),
        Does.Contain("Parlour is a room without a floor.").And.Contain("Attic has a floor and no type."));

    private static IReadOnlyList<string> Faults(IReadOnlyList<IReadOnlyList<string>> floors) =>
        new FloorPlan("WrongHouse", floors).Faults(typeof(WrongHouse.Door).Assembly.Location);
}
