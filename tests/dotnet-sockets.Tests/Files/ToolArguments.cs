namespace DotNetSockets.Tests.Files;

/// <summary>Arguments with which a command writes something, and at once.</summary>
internal static class ToolArguments
{
    internal static string[] Of(string command) => command switch
    {
        "list" or "summary" => [command, "-ta"],
        "doctor" => [command, "accept-queue", "--interval", "0.01"],
        "explain" => [command, "LISTEN"],
        _ => [command],
    };
}
