namespace Packaging.Tests.Support;

/// <summary>Files of the repository by their path in it.</summary>
internal static class Checkout
{
    public static string PathOf(params string[] parts) => Path.Combine([Repository.Root, .. parts]);
}
