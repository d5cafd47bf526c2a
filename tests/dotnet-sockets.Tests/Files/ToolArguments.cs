namespace DotNetSockets.Tests.Files;

/// <summary>Arguments with which a command writes something, and at once.</summary>
internal static class ToolArguments
{
    /// <summary>A recording of a socket that no host has.</summary>
    private static readonly Lazy<string> Recording = new(static () =>
    {
        var path = Path.Combine(AppContext.BaseDirectory, "compared.ndjson");
        File.WriteAllText(path, """{"proto":"tcp","local_address":"192.0.2.1","local_port":1,"state":"LISTEN"}""" + "\n");
        return path;
    });

    internal static string[] Of(string command) => command switch
    {
        "list" or "summary" => [command, "-ta"],
        "doctor" => [command, "accept-queue", "--interval", "0.01"],
        "diff" => [command, Recording.Value],
        "wait" => [command, "--rows", ">=0"],
        "explain" => [command, "LISTEN"],
        _ => [command],
    };
}
