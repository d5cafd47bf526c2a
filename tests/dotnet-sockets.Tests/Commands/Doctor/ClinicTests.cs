namespace DotNetSockets.Tests.Commands.Doctor;

/// <summary>Tests that each have a network of their own with the doctor in it.</summary>
[Category(Categories.Oracle)]
internal abstract class ClinicTests : IDisposable
{
    /// <summary>The network of the test that runs.</summary>
    private protected Clinic Clinic { get; private set; } = null!;

    [SetUp]
    public void Open() => Clinic = Clinic.Open();

    [TearDown]
    public void Dispose()
    {
        Clinic?.Dispose(); // null where the test was skipped in its beginning
        Clinic = null!;
    }
}
