namespace SocketSnapshot.Tests.House;

/// <summary>The checker itself, on houses that are built wrong.</summary>
[TestFixture]
internal sealed class FloorPlanTests
{
    private static readonly Dictionary<string, int> Floors = new() { ["Cellar"] = 0, ["Kitchen"] = 1, ["Attic"] = 3 };

    [Test]
    public void Using_a_lower_floor_and_ones_own_room_is_allowed() =>
        Assert.That(Faults(
            ("Cellar/Wine.cs", "class Wine;"),
            ("Kitchen/Cook.cs", "class Cook { Wine wine; Knife knife; }"),
            ("Kitchen/Knife.cs", "class Knife { Cook cook; }"),
            ("Door.cs", "class Door { Cook cook = new Wine(); }")), Is.Empty);

    [TestCase("class Wine { Cook cook; }")]
    [TestCase("class Wine { object o = new List<Cook>(); }")]
    [TestCase("class Wine { object o = Cook.Name; }")]
    [TestCase("class Wine { object o = Kitchen.Cook.Name; }")]
    [TestCase("class Wine { object[] o = [.. Cook.All]; }")]
    [TestCase("class Wine { object o = new Cook { }; }")]
    [TestCase("class Wine { Cook Cook { get; } }")]
    [TestCase("class Wine { Cook? Cook { get; } }")]
    [TestCase("class Wine { bool b = o is Cook { }; }")]
    [TestCase("class Wine { object M() => o switch { Cook => 1 }; }")]
    [TestCase("using static House.Kitchen.Cook;")]
    [TestCase("""class Wine { string s = $"{Cook.Name}"; }""")]
    [TestCase("""class Wine { string s = "http://x"; Cook cook; }""")]
    public void Using_a_higher_floor_is_a_fault(string source) =>
        Assert.That(Faults(("Cellar/Wine.cs", source), ("Kitchen/Cook.cs", "")),
            Is.EqualTo("Cellar/Wine.cs (floor 0) uses Kitchen/Cook.cs (floor 1)."));

    [TestCase("class Wine; // for the Cook")]
    [TestCase("/// <summary>See <see cref=\"Cook\"/>.</summary>\nclass Wine;")]
    [TestCase("class Wine; /* the Cook\n and the Cook */")]
    [TestCase("""class Wine { string s = "the Cook"; }""")]
    [TestCase("class Wine { object o = bottle.Cook; }")]
    [TestCase("class Wine { object o = Cooking.Cooks; }")]
    [TestCase("class Wine { string? Cook { get; } int Length => Cook.Length; }")]
    [TestCase("class Wine { List<string> Cook = []; int Length => Cook.Length; }")]
    [TestCase("class Wine { Bottle b = new() { Cook = 1 }; }")]
    public void Prose_and_members_are_no_use(string source) =>
        Assert.That(Faults(("Cellar/Wine.cs", source), ("Kitchen/Cook.cs", "")), Is.Empty);

    [Test]
    public void Two_rooms_on_one_floor_do_not_use_each_other() =>
        Assert.That(Faults(("Attic/East/Bed.cs", "class Bed { Desk desk; }"), ("Attic/West/Desk.cs", "class Desk;")),
            Is.EqualTo("Attic/East/Bed.cs (floor 3) uses Attic/West/Desk.cs (floor 3)."));

    [Test]
    public void A_room_within_a_room_uses_the_one_it_is_in_and_not_the_other_way_round() =>
        Assert.That(Faults(("Attic/East/Bed.cs", "class Bed { Beam beam; }"), ("Attic/Beam.cs", "class Beam { Bed bed; }")),
            Is.EqualTo("Attic/Beam.cs (floor 3) uses Attic/East/Bed.cs (floor 3)."));

    [Test]
    public void Nobody_uses_the_top_floor() =>
        Assert.That(Faults(("Attic/Bed.cs", "class Bed { Door door; }"), ("Door.cs", "class Door;")),
            Is.EqualTo("Attic/Bed.cs (floor 3) uses Door.cs (floor 4)."));

    [Test]
    public void A_room_without_a_floor_is_a_fault() =>
        Assert.That(Faults(("Shed/Rake.cs", "class Rake;")), Is.EqualTo("Shed/Rake.cs is in a room without a floor."));

    private static string Faults(params (string File, string Source)[] files) =>
        string.Join('\n', new FloorPlan(Floors, files.ToDictionary(file => file.File, file => file.Source)).Faults());
}
