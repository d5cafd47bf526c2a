using System.Globalization;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Screens;

/// <summary>A real terminal of a size: what the program leaves on it.</summary>
/// <param name="Visible">The lines to be seen at the end, without the empty ones below.</param>
/// <param name="All">All lines from the first on.</param>
/// <param name="Unbroken">The same, where what the terminal had to break is one line.</param>
internal sealed record TmuxScreen(string Visible, string[] All, string[] Unbroken)
{
    private static string Folder => Path.Combine(Repository.Root, "tests", "dotnet-sockets.Tests", "Screens");

    /// <summary>Runs the program beside the recordings of this folder, on the calling thread, and in its namespaces.</summary>
    internal static TmuxScreen Of(int columns, int rows, string arguments)
    {
        Need.AllPrograms("sh", "sleep", "tmux");
        var tool = Path.Combine(AppContext.BaseDirectory, "dotnet-sockets.dll");
        var folder = Directory.CreateTempSubdirectory("screen");
        string[] tmux = ["-S", Path.Combine(folder.FullName, "server"), "-f", "/dev/null"];
        try
        {
            Command.Run(
                "tmux",
                [
                    .. tmux, "start-server", ";", "set-option", "-g", "history-limit", "20000", ";",
                    "set-option", "-g", "default-shell", Need.Program("sh"), ";", "new-session", "-d", "-c", Folder, "-x", Text(columns), "-y", Text(rows),
                    $"dotnet '{tool}' {arguments}; tmux wait-for -S done; sleep infinity",
                ]);
            Command.Run("tmux", [.. tmux, "wait-for", "done"]);
            return new TmuxScreen(
                Command.Run("tmux", [.. tmux, "capture-pane", "-p"]).TrimEnd() + "\n",
                Lines(Command.Run("tmux", [.. tmux, "capture-pane", "-p", "-S", "-"])),
                Lines(Command.Run("tmux", [.. tmux, "capture-pane", "-p", "-J", "-S", "-"])));
        }
        finally
        {
            Command.Run("sh", "-c", $"tmux -S '{tmux[1]}' kill-server || true");
            folder.Delete(recursive: true);
        }
    }

    private static string[] Lines(string text) => text.TrimEnd().Split('\n', StringSplitOptions.TrimEntries);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
