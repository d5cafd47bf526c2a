namespace DotNetSockets.Tests.Files;

/// <summary>Arguments with which a verb writes something, and at once.</summary>
internal static class ToolArguments
{
    internal static string[] Of(string verb) => verb switch
    {
        "list" or "summary" => [verb, "-ta"],
        "doctor" => [verb, "accept-queue", "--interval", "0.01"],
        "explain" => [verb, "LISTEN"],
        _ => [verb],
    };
}
